CREATE TABLE `segments` (
	`zone_id` text PRIMARY KEY NOT NULL,
	`edition` integer NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `zone_editions` (
	`zone_id` text PRIMARY KEY NOT NULL,
	`edition` integer NOT NULL
);

--> statement-breakpoint
-- Whoever changes what a zone has on offer counts its edition up, in the same transaction: triggers, so that no writer can forget it.
CREATE TRIGGER `assets_inserted_edition` AFTER INSERT ON `assets` WHEN NEW.`status` = 'published' BEGIN
	INSERT INTO `zone_editions` (`zone_id`, `edition`) VALUES (NEW.`zone_id`, 1) ON CONFLICT (`zone_id`) DO UPDATE SET `edition` = `edition` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `assets_updated_edition` AFTER UPDATE ON `assets` WHEN OLD.`status` = 'published' OR NEW.`status` = 'published' BEGIN
	INSERT INTO `zone_editions` (`zone_id`, `edition`) VALUES (OLD.`zone_id`, 1) ON CONFLICT (`zone_id`) DO UPDATE SET `edition` = `edition` + 1;
	INSERT INTO `zone_editions` (`zone_id`, `edition`) VALUES (NEW.`zone_id`, 1) ON CONFLICT (`zone_id`) DO UPDATE SET `edition` = `edition` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `assets_deleted_edition` AFTER DELETE ON `assets` WHEN OLD.`status` = 'published' BEGIN
	INSERT INTO `zone_editions` (`zone_id`, `edition`) VALUES (OLD.`zone_id`, 1) ON CONFLICT (`zone_id`) DO UPDATE SET `edition` = `edition` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `zones_inserted_edition` AFTER INSERT ON `zones` BEGIN
	INSERT INTO `zone_editions` (`zone_id`, `edition`) VALUES (NEW.`id`, 1) ON CONFLICT (`zone_id`) DO UPDATE SET `edition` = `edition` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `zones_updated_edition` AFTER UPDATE ON `zones` BEGIN
	INSERT INTO `zone_editions` (`zone_id`, `edition`) VALUES (NEW.`id`, 1) ON CONFLICT (`zone_id`) DO UPDATE SET `edition` = `edition` + 1;
END;
