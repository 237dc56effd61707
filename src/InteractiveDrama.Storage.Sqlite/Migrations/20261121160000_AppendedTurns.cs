using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

/// <summary>
/// A turn holds everything it stored: its beat, snapshot and command. Positions and replies, which said the same again, go;
/// what they knew of each session's last turn stays.
/// </summary>
internal sealed partial class AppendedTurns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            ALTER TABLE "Sessions" ADD COLUMN "WindowTurn" INTEGER NULL;
            ALTER TABLE "Sessions" ADD COLUMN "WindowElapsed" INTEGER NULL;
            ALTER TABLE "Sessions" ADD COLUMN "WindowHeld" INTEGER NULL;
            UPDATE "Sessions" SET ("WindowTurn", "WindowElapsed", "WindowHeld") = (
                SELECT p."Turn", p."WindowElapsed", p."WindowHeld" FROM "Positions" p
                WHERE p."Session" = "Sessions"."Id" AND p."WindowElapsed" IS NOT NULL
            );
            ALTER TABLE "Sessions" DROP COLUMN "OpeningReply";

            CREATE TABLE "Appended" (
                "Row" INTEGER NOT NULL CONSTRAINT "PK_Turns" PRIMARY KEY AUTOINCREMENT,
                "Session" TEXT NOT NULL,
                "Turn" INTEGER NOT NULL,
                "Command" TEXT NULL,
                "Refused" INTEGER NOT NULL,
                "Beat" TEXT NOT NULL,
                "Stop" TEXT NOT NULL,
                "Episode" TEXT NULL,
                "Ending" TEXT NULL,
                "Via" TEXT NULL,
                "Mode" TEXT NULL,
                "ThinkTime" INTEGER NULL,
                "HeldTime" INTEGER NOT NULL,
                "Offered" TEXT NOT NULL,
                "At" INTEGER NOT NULL,
                "Draws" TEXT NULL,
                "Move" TEXT NULL,
                "BackTo" INTEGER NULL,
                "Shown" BLOB NULL,
                "Snapshot" BLOB NULL,
                "Share" REAL NULL,
                CONSTRAINT "FK_Turns_Sessions_Session" FOREIGN KEY ("Session") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
            );
            INSERT INTO "Appended" ("Session", "Turn", "Command", "Refused", "Beat", "Stop", "Episode", "Ending", "Via",
                "Mode", "ThinkTime", "HeldTime", "Offered", "At", "Draws", "Move", "Shown", "Snapshot")
            SELECT t."Session", t."Turn",
                (SELECT MIN(r."Command") FROM "Replies" r WHERE r."Session" = t."Session" AND r."Turn" = t."Turn"),
                0, t."Beat", t."Stop", t."Episode", t."Ending", t."Via", t."Mode", t."ThinkTime", t."HeldTime",
                t."Offered", t."At", t."Draws", t."Move", p."Beat", p."Snapshot"
            FROM "Turns" t
            LEFT JOIN "Positions" p ON p."Session" = t."Session" AND p."Turn" = t."Turn"
            ORDER BY t."Session", t."Turn";

            CREATE TABLE "Refusals" (
                "Session" TEXT NOT NULL,
                "Command" TEXT NOT NULL,
                "Turn" INTEGER NOT NULL,
                CONSTRAINT "PK_Refusals" PRIMARY KEY ("Session", "Command"),
                CONSTRAINT "FK_Refusals_Sessions_Session" FOREIGN KEY ("Session") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
            );
            INSERT INTO "Refusals" ("Session", "Command", "Turn")
            SELECT r."Session", r."Command", r."Turn" FROM "Replies" r
            WHERE NOT EXISTS (
                SELECT 1 FROM "Appended" a WHERE a."Session" = r."Session" AND a."Command" = r."Command"
            );

            DROP TABLE "Turns";
            DROP TABLE "Positions";
            DROP TABLE "Replies";
            ALTER TABLE "Appended" RENAME TO "Turns";
            CREATE UNIQUE INDEX "IX_Turns_Session_Turn_Command" ON "Turns" ("Session", "Turn", "Command");
            CREATE INDEX "IX_Turns_Ending" ON "Turns" ("Ending") WHERE "Ending" IS NOT NULL;
            CREATE TRIGGER Turns_stay BEFORE UPDATE ON Turns BEGIN SELECT RAISE(ABORT, 'turns are append-only'); END;
            CREATE TRIGGER Turns_remain BEFORE DELETE ON Turns WHEN EXISTS (SELECT 1 FROM Sessions WHERE Id = OLD.Session)
            BEGIN SELECT RAISE(ABORT, 'turns are append-only: they go only with their session'); END;
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        // The turns' beats have no place in the schema before; a backup made before is the way back.
        throw new System.NotSupportedException(
            "Restore a backup made before this version instead."
        );
}
