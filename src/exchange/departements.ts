import type { Position } from '../geometry/position.ts'

/**
 * The 101 départements of France: INSEE code, name, and the median longitude and latitude (WGS 84, 0.01°) of the sites
 * that the national inventory of idle sites lists in it (CEREMA/cartofriches, 2024-03, Etalab 2.0). The median is where a zone made by
 * an import is put, and what a row's own position is checked against.
 */
// biome-ignore format: one line each
const ROWS: readonly (readonly [code: string, name: string, lon: number, lat: number])[] = [
  ['01', 'Ain', 5.35, 46.1],
  ['02', 'Aisne', 3.33, 49.84],
  ['03', 'Allier', 3.17, 46.36],
  ['04', 'Alpes-de-Haute-Provence', 5.95, 44.02],
  ['05', 'Hautes-Alpes', 6.4, 44.62],
  ['06', 'Alpes-Maritimes', 7.2, 43.7],
  ['07', 'Ardèche', 4.53, 44.69],
  ['08', 'Ardennes', 4.73, 49.74],
  ['09', 'Ariège', 1.61, 42.96],
  ['10', 'Aube', 4.08, 48.3],
  ['11', 'Aude', 2.38, 43.2],
  ['12', 'Aveyron', 2.49, 44.49],
  ['13', 'Bouches-du-Rhône', 5.37, 43.35],
  ['14', 'Calvados', -0.34, 49.16],
  ['15', 'Cantal', 2.46, 45.03],
  ['16', 'Charente', 0.16, 45.65],
  ['17', 'Charente-Maritime', -1.02, 46.08],
  ['18', 'Cher', 2.4, 47.1],
  ['19', 'Corrèze', 1.74, 45.28],
  ['21', "Côte-d'Or", 4.87, 47.32],
  ['22', "Côtes-d'Armor", -2.95, 48.52],
  ['23', 'Creuse', 1.91, 46.19],
  ['24', 'Dordogne', 0.69, 45.2],
  ['25', 'Doubs', 6.51, 47.27],
  ['26', 'Drôme', 4.89, 44.91],
  ['27', 'Eure', 1.17, 49.08],
  ['28', 'Eure-et-Loir', 1.38, 48.51],
  ['29', 'Finistère', -4.22, 48.4],
  ['2A', 'Corse-du-Sud', 8.83, 41.88],
  ['2B', 'Haute-Corse', 9.32, 42.47],
  ['30', 'Gard', 4.18, 44.04],
  ['31', 'Haute-Garonne', 1.39, 43.46],
  ['32', 'Gers', 0.51, 43.65],
  ['33', 'Gironde', -0.56, 44.84],
  ['34', 'Hérault', 3.43, 43.56],
  ['35', 'Ille-et-Vilaine', -1.68, 48.14],
  ['36', 'Indre', 1.62, 46.81],
  ['37', 'Indre-et-Loire', 0.7, 47.35],
  ['38', 'Isère', 5.5, 45.36],
  ['39', 'Jura', 5.67, 46.68],
  ['40', 'Landes', -1.0, 43.86],
  ['41', 'Loir-et-Cher', 1.35, 47.59],
  ['42', 'Loire', 4.35, 45.5],
  ['43', 'Haute-Loire', 3.86, 45.14],
  ['44', 'Loire-Atlantique', -1.6, 47.23],
  ['45', 'Loiret', 2.23, 47.93],
  ['46', 'Lot', 1.5, 44.55],
  ['47', 'Lot-et-Garonne', 0.63, 44.39],
  ['48', 'Lozère', 3.47, 44.55],
  ['49', 'Maine-et-Loire', -0.55, 47.38],
  ['50', 'Manche', -1.44, 49.11],
  ['51', 'Marne', 4.06, 49.14],
  ['52', 'Haute-Marne', 5.15, 48.2],
  ['53', 'Mayenne', -0.7, 48.14],
  ['54', 'Meurthe-et-Moselle', 5.99, 48.83],
  ['55', 'Meuse', 5.37, 48.9],
  ['56', 'Morbihan', -2.99, 47.78],
  ['57', 'Moselle', 6.22, 49.15],
  ['58', 'Nièvre', 3.18, 47.02],
  ['59', 'Nord', 3.17, 50.61],
  ['60', 'Oise', 2.44, 49.35],
  ['61', 'Orne', 0.19, 48.74],
  ['62', 'Pas-de-Calais', 2.65, 50.47],
  ['63', 'Puy-de-Dôme', 3.16, 45.79],
  ['64', 'Pyrénées-Atlantiques', -0.64, 43.34],
  ['65', 'Hautes-Pyrénées', 0.14, 43.12],
  ['66', 'Pyrénées-Orientales', 2.76, 42.65],
  ['67', 'Bas-Rhin', 7.72, 48.6],
  ['68', 'Haut-Rhin', 7.32, 47.8],
  ['69', 'Rhône', 4.85, 45.76],
  ['70', 'Haute-Saône', 6.17, 47.64],
  ['71', 'Saône-et-Loire', 4.52, 46.68],
  ['72', 'Sarthe', 0.19, 47.98],
  ['73', 'Savoie', 6.28, 45.53],
  ['74', 'Haute-Savoie', 6.33, 46.07],
  ['75', 'Paris', 2.36, 48.87],
  ['76', 'Seine-Maritime', 1.04, 49.5],
  ['77', 'Seine-et-Marne', 2.79, 48.64],
  ['78', 'Yvelines', 2.0, 48.91],
  ['79', 'Deux-Sèvres', -0.37, 46.42],
  ['80', 'Somme', 2.32, 49.93],
  ['81', 'Tarn', 2.02, 43.76],
  ['82', 'Tarn-et-Garonne', 1.35, 44.04],
  ['83', 'Var', 6.06, 43.32],
  ['84', 'Vaucluse', 5.0, 43.99],
  ['85', 'Vendée', -1.34, 46.69],
  ['86', 'Vienne', 0.41, 46.71],
  ['87', 'Haute-Vienne', 1.26, 45.83],
  ['88', 'Vosges', 6.46, 48.19],
  ['89', 'Yonne', 3.52, 47.89],
  ['90', 'Territoire de Belfort', 6.86, 47.63],
  ['91', 'Essonne', 2.36, 48.65],
  ['92', 'Hauts-de-Seine', 2.26, 48.89],
  ['93', 'Seine-Saint-Denis', 2.39, 48.92],
  ['94', 'Val-de-Marne', 2.43, 48.79],
  ['95', "Val-d'Oise", 2.25, 49.01],
  ['971', 'Guadeloupe', -61.56, 16.23],
  ['972', 'Martinique', -61.06, 14.61],
  ['973', 'Guyane', -52.33, 4.94],
  ['974', 'La Réunion', 55.47, -21.0],
  ['976', 'Mayotte', 45.12, -12.81],
]

export interface Departement {
  code: string
  name: string
  position: Position<'wgs84'>
}

/**
 * Further than this from the median of its département a position is warned of. In the inventory no site but two lies further than 119 km
 * to the farthest site in them; the two rows of the inventory beyond 130 km lie in another région than they say.
 */
export const NEAR_DEPARTEMENT_KM = 130

export const DEPARTEMENTS: ReadonlyMap<string, Departement> = new Map(
  ROWS.map(([code, name, lon, lat]) => [code, { code, name, position: [lon, lat] }]),
)
