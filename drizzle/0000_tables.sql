CREATE TABLE `assets` (
	`id` text PRIMARY KEY NOT NULL,
	`zone_id` text NOT NULL,
	`enterprise_id` text,
	`name` text NOT NULL,
	`name_en` text,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`address` text,
	`description` text,
	`lon` real,
	`lat` real,
	`boundary` text,
	`measured_area_m2` real,
	`parcel_code` text,
	`unit_code` text,
	`title_number` text,
	`operating_status` text,
	`legal_idle_status` text,
	`facts` text NOT NULL,
	`facts_as_of` text,
	`sample` integer NOT NULL,
	`external_id` text,
	`seq` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`published_at` text,
	`land_area_m2` real GENERATED ALWAYS AS (json_extract(facts, '$.landAreaM2.value')) VIRTUAL,
	`floor_area_m2` real GENERATED ALWAYS AS (json_extract(facts, '$.floorAreaM2.value')) VIRTUAL,
	`clear_height_m` real GENERATED ALWAYS AS (json_extract(facts, '$.clearHeightM.value')) VIRTUAL,
	`power_kva` real GENERATED ALWAYS AS (json_extract(facts, '$.powerKva.value')) VIRTUAL,
	`rent_fen_m2_month` real GENERATED ALWAYS AS (json_extract(facts, '$.rentFenM2Month.value')) VIRTUAL,
	`price_fen` real GENERATED ALWAYS AS (json_extract(facts, '$.priceFen.value')) VIRTUAL,
	FOREIGN KEY (`zone_id`) REFERENCES `zones`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enterprise_id`) REFERENCES `enterprises`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assets_external_id_unique` ON `assets` (`external_id`);--> statement-breakpoint
CREATE INDEX `assets_status_published` ON `assets` (`status`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `assets_zone` ON `assets` (`zone_id`,`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `assets_enterprise` ON `assets` (`enterprise_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `credentials_user` ON `credentials` (`user_id`);--> statement-breakpoint
CREATE TABLE `enterprises` (
	`id` text PRIMARY KEY NOT NULL,
	`zone_id` text NOT NULL,
	`name` text NOT NULL,
	`credit_code` text,
	`industry` text,
	`status` text,
	`figures` text,
	`note` text,
	`sample` integer NOT NULL,
	`seq` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`zone_id`) REFERENCES `zones`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enterprises_zone` ON `enterprises` (`zone_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `enterprises_credit_code` ON `enterprises` (`zone_id`,`credit_code`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_id` text,
	`at` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_subject_seq` ON `events` (`subject_id`,`seq`);--> statement-breakpoint
CREATE TABLE `industries` (
	`code` text PRIMARY KEY NOT NULL,
	`level` integer NOT NULL,
	`parent` text,
	`name_zh` text NOT NULL,
	`name_en` text
);
--> statement-breakpoint
CREATE INDEX `industries_parent` ON `industries` (`parent`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`level` integer,
	`confirmed` integer NOT NULL,
	`lon` real NOT NULL,
	`lat` real NOT NULL,
	`source` text NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`summary` text,
	`status` text NOT NULL,
	`industry` text,
	`investment_fen` integer,
	`jobs` integer,
	`preset` text NOT NULL,
	`requirement` text NOT NULL,
	`sample` integer NOT NULL,
	`seq` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `projects_owner` ON `projects` (`owner_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `projects_status` ON `projects` (`status`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limits_key_unique` ON `rate_limits` (`key`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `zone_managers` (
	`user_id` text NOT NULL,
	`zone_id` text NOT NULL,
	PRIMARY KEY(`user_id`, `zone_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `zone_managers_zone` ON `zone_managers` (`zone_id`);--> statement-breakpoint
CREATE TABLE `zones` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`level` text NOT NULL,
	`status` text NOT NULL,
	`county_code` text,
	`prefecture` text,
	`area_ha` real,
	`approved_year` integer,
	`leading_industries_text` text,
	`leading_industries` text,
	`admitted_industries` text,
	`lon` real,
	`lat` real,
	`position_note` text,
	`offer` text NOT NULL,
	`sample` integer NOT NULL,
	`seq` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `zones_code_unique` ON `zones` (`code`);--> statement-breakpoint
CREATE INDEX `zones_status` ON `zones` (`status`);