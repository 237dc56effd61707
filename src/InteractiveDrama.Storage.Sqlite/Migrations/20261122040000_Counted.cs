using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

/// <summary>Events are numbered as they come, so that what counts them can go on where it stopped; sessions say on what they are watched.</summary>
internal sealed partial class Counted : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            ALTER TABLE "Sessions" ADD COLUMN "Device" TEXT NULL;
            ALTER TABLE "Sessions" ADD COLUMN "Tracked" INTEGER NOT NULL DEFAULT 1;

            CREATE TABLE "Numbered" (
                "Row" INTEGER NOT NULL CONSTRAINT "PK_Events" PRIMARY KEY AUTOINCREMENT,
                "Session" TEXT NOT NULL,
                "Seq" INTEGER NOT NULL,
                "Id" TEXT NULL,
                "Kind" TEXT NOT NULL,
                "Turn" INTEGER NOT NULL,
                "At" INTEGER NOT NULL,
                "Subject" TEXT NULL,
                "Wait" INTEGER NULL,
                "Gap" INTEGER NULL,
                "Origin" TEXT NULL,
                "Detail" TEXT NULL,
                "Number" INTEGER NULL,
                CONSTRAINT "FK_Events_Sessions_Session" FOREIGN KEY ("Session") REFERENCES "Sessions" ("Id") ON DELETE CASCADE
            );
            INSERT INTO "Numbered" ("Session", "Seq", "Id", "Kind", "Turn", "At", "Subject", "Wait", "Gap", "Origin")
            SELECT "Session", "Seq", "Id", "Kind", "Turn", "At", "Subject", "Wait", "Gap", "Origin"
            FROM "Events" ORDER BY "At", "Session", "Seq";
            DROP TABLE "Events";
            ALTER TABLE "Numbered" RENAME TO "Events";
            CREATE UNIQUE INDEX "IX_Events_Id" ON "Events" ("Id");
            CREATE UNIQUE INDEX "IX_Events_Session_Seq" ON "Events" ("Session", "Seq");
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        // What is counted from the rows' numbers has no place in the schema before; a backup made before is the way back.
        throw new System.NotSupportedException(
            "Restore a backup made before this version instead."
        );
}
