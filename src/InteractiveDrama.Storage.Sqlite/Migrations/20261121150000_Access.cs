using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

internal sealed partial class Access : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "Viewer",
            table: "Sessions",
            type: "TEXT",
            nullable: true
        );

        migrationBuilder.CreateIndex(
            name: "IX_Sessions_Viewer",
            table: "Sessions",
            column: "Viewer",
            filter: "\"Viewer\" IS NOT NULL"
        );

        migrationBuilder.CreateIndex(
            name: "IX_Sessions_ForkedFrom",
            table: "Sessions",
            column: "ForkedFrom",
            filter: "\"ForkedFrom\" IS NOT NULL"
        );

        migrationBuilder.CreateTable(
            name: "Keys",
            columns: table => new
            {
                Id = table.Column<string>(type: "TEXT", nullable: false),
                Name = table.Column<string>(type: "TEXT", nullable: false),
                Roles = table.Column<string>(type: "TEXT", nullable: false),
                Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                ExpiresAt = table.Column<long>(type: "INTEGER", nullable: true),
                RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Keys", key => key.Id)
        );

        migrationBuilder.CreateIndex(
            name: "IX_Keys_Name",
            table: "Keys",
            column: "Name",
            unique: true,
            filter: "\"RevokedAt\" IS NULL"
        );

        migrationBuilder.CreateTable(
            name: "Acts",
            columns: table => new
            {
                Seq = table
                    .Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                Id = table.Column<string>(type: "TEXT", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                Who = table.Column<string>(type: "TEXT", nullable: false),
                What = table.Column<string>(type: "TEXT", nullable: false),
                Subject = table.Column<string>(type: "TEXT", nullable: false),
                Before = table.Column<string>(type: "TEXT", nullable: true),
                After = table.Column<string>(type: "TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Acts", act => act.Seq)
        );

        migrationBuilder.CreateIndex(name: "IX_Acts_Id", table: "Acts", column: "Id", unique: true);

        migrationBuilder.CreateTable(
            name: "Erasures",
            columns: table => new { Session = table.Column<string>(type: "TEXT", nullable: false) },
            constraints: table => table.PrimaryKey("PK_Erasures", erasure => erasure.Session)
        );

        // A turn goes only with its whole session, and only when somebody has said so.
        migrationBuilder.Sql("DROP TRIGGER Turns_remain");
        migrationBuilder.Sql(
            "CREATE TRIGGER Turns_remain BEFORE DELETE ON Turns "
                + "WHEN NOT EXISTS (SELECT 1 FROM Erasures WHERE Session = OLD.Session) "
                + "BEGIN SELECT RAISE(ABORT, 'turns are append-only'); END"
        );

        migrationBuilder.Sql(
            "CREATE TRIGGER Acts_keep_their_words BEFORE UPDATE ON Acts "
                + "BEGIN SELECT RAISE(ABORT, 'acts are never changed'); END"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER Acts_stay BEFORE DELETE ON Acts "
                + "BEGIN SELECT RAISE(ABORT, 'acts are never deleted'); END"
        );
        // REPLACE deletes without asking the trigger above; this one asks before it.
        migrationBuilder.Sql(
            "CREATE TRIGGER Acts_are_new BEFORE INSERT ON Acts "
                + "WHEN EXISTS (SELECT 1 FROM Acts WHERE Seq = NEW.Seq OR Id = NEW.Id) "
                + "BEGIN SELECT RAISE(ABORT, 'acts are never replaced'); END"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER Turns_remain");
        migrationBuilder.Sql(
            "CREATE TRIGGER Turns_remain BEFORE DELETE ON Turns "
                + "BEGIN SELECT RAISE(ABORT, 'turns are append-only'); END"
        );

        migrationBuilder.DropTable(name: "Erasures");

        migrationBuilder.DropTable(name: "Acts");

        migrationBuilder.DropTable(name: "Keys");

        migrationBuilder.DropIndex(name: "IX_Sessions_ForkedFrom", table: "Sessions");

        migrationBuilder.DropIndex(name: "IX_Sessions_Viewer", table: "Sessions");

        migrationBuilder.DropColumn(name: "Viewer", table: "Sessions");
    }
}
