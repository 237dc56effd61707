using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

internal sealed partial class Review : Migration
{
    private const string Refused = "ABORT, 'the record is append-only'";

    private static readonly (string Table, string Same, string Answer)[] Replaced =
    [
        ("ReviewEntries", "old.Id = NEW.Id OR old.Seq = NEW.Seq", "IGNORE"),
        ("Takes", "old.Id = NEW.Id OR old.Seq = NEW.Seq", "IGNORE"),
        ("Halts", "old.Seq = NEW.Seq", Refused),
        ("TakeFiles", "old.Take = NEW.Take AND old.Number = NEW.Number", Refused),
        ("TakeMoves", "old.Seq = NEW.Seq", Refused),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            name: "Parent",
            table: "Takes",
            type: "TEXT",
            nullable: true
        );

        migrationBuilder.AddColumn<string>(
            name: "TrainingData",
            table: "Takes",
            type: "TEXT",
            nullable: false,
            defaultValue: "unknown"
        );

        migrationBuilder.AddColumn<string>(
            name: "Checks",
            table: "Takes",
            type: "TEXT",
            nullable: false,
            defaultValue: "[]"
        );

        migrationBuilder.CreateTable(
            name: "ReviewEntries",
            columns: table => new
            {
                Seq = table
                    .Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                Id = table.Column<string>(type: "TEXT", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                Who = table.Column<string>(type: "TEXT", nullable: false),
                Verb = table.Column<string>(type: "TEXT", nullable: false),
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Subject = table.Column<string>(type: "TEXT", nullable: false),
                Take = table.Column<string>(type: "TEXT", nullable: true),
                Gate = table.Column<string>(type: "TEXT", nullable: true),
                Reason = table.Column<string>(type: "TEXT", nullable: true),
                Seconds = table.Column<double>(type: "REAL", nullable: true),
                Detail = table.Column<string>(type: "TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_ReviewEntries", entry => entry.Seq)
        );

        migrationBuilder.CreateTable(
            name: "Showings",
            columns: table => new
            {
                Take = table.Column<string>(type: "TEXT", nullable: false),
                Count = table.Column<long>(type: "INTEGER", nullable: false),
                FirstAt = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Showings", showing => showing.Take)
        );

        migrationBuilder.CreateTable(
            name: "Halts",
            columns: table => new
            {
                Seq = table
                    .Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Provider = table.Column<string>(type: "TEXT", nullable: false),
                IsHalt = table.Column<bool>(type: "INTEGER", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                Who = table.Column<string>(type: "TEXT", nullable: false),
                Reason = table.Column<string>(type: "TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Halts", halt => halt.Seq)
        );

        migrationBuilder.CreateIndex(
            name: "IX_ReviewEntries_Id",
            table: "ReviewEntries",
            column: "Id",
            unique: true
        );

        migrationBuilder.CreateIndex(
            name: "IX_ReviewEntries_Story_Subject",
            table: "ReviewEntries",
            columns: ["Story", "Subject"]
        );

        migrationBuilder.CreateIndex(
            name: "IX_ReviewEntries_Take",
            table: "ReviewEntries",
            column: "Take",
            filter: "\"Take\" IS NOT NULL"
        );

        migrationBuilder.CreateIndex(
            name: "IX_Halts_Story_Provider",
            table: "Halts",
            columns: ["Story", "Provider"]
        );

        foreach (var table in new[] { "ReviewEntries", "Halts" })
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER {table}_stay BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
                CREATE TRIGGER {table}_remain BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
                """
            );
        }

        // REPLACE removes the old row without asking the triggers above. What is appended again changes nothing; where
        // nobody does that, it is an error.
        foreach (var (table, same, answer) in Replaced)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER {table}_keep BEFORE INSERT ON {table}
                WHEN EXISTS (SELECT 1 FROM {table} old WHERE {same}) BEGIN SELECT RAISE({answer}); END;
                """
            );
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, _, _) in Replaced)
        {
            migrationBuilder.Sql($"DROP TRIGGER {table}_keep;");
        }

        migrationBuilder.DropTable(name: "Halts");
        migrationBuilder.DropTable(name: "Showings");
        migrationBuilder.DropTable(name: "ReviewEntries");
        migrationBuilder.DropColumn(name: "Checks", table: "Takes");
        migrationBuilder.DropColumn(name: "TrainingData", table: "Takes");
        migrationBuilder.DropColumn(name: "Parent", table: "Takes");
    }
}
