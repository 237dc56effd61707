using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

internal sealed partial class Takes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Takes",
            columns: table => new
            {
                Seq = table
                    .Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                Id = table.Column<string>(type: "TEXT", nullable: false),
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Subject = table.Column<string>(type: "TEXT", nullable: false),
                Kind = table.Column<string>(type: "TEXT", nullable: false),
                Locale = table.Column<string>(type: "TEXT", nullable: true),
                ContentHash = table.Column<string>(type: "TEXT", nullable: false),
                RequestHash = table.Column<string>(type: "TEXT", nullable: true),
                MadeBy = table.Column<string>(type: "TEXT", nullable: false),
                Provider = table.Column<string>(type: "TEXT", nullable: false),
                Model = table.Column<string>(type: "TEXT", nullable: true),
                Licence = table.Column<string>(type: "TEXT", nullable: true),
                Prompt = table.Column<string>(type: "TEXT", nullable: true),
                NegativePrompt = table.Column<string>(type: "TEXT", nullable: true),
                Sent = table.Column<string>(type: "TEXT", nullable: false),
                Seed = table.Column<long>(type: "INTEGER", nullable: true),
                Parameters = table.Column<string>(type: "TEXT", nullable: true),
                ProviderJob = table.Column<string>(type: "TEXT", nullable: true),
                Cost = table.Column<string>(type: "TEXT", nullable: false),
                Currency = table.Column<string>(type: "TEXT", nullable: false),
                AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Takes", take => take.Seq)
        );

        migrationBuilder.CreateTable(
            name: "TakeFiles",
            columns: table => new
            {
                Take = table.Column<long>(type: "INTEGER", nullable: false),
                Number = table.Column<int>(type: "INTEGER", nullable: false),
                Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                Type = table.Column<string>(type: "TEXT", nullable: false),
                Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                Role = table.Column<string>(type: "TEXT", nullable: false),
                Width = table.Column<int>(type: "INTEGER", nullable: true),
                Height = table.Column<int>(type: "INTEGER", nullable: true),
                Seconds = table.Column<double>(type: "REAL", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_TakeFiles", file => new { file.Take, file.Number });
                table.ForeignKey(
                    name: "FK_TakeFiles_Takes_Take",
                    column: file => file.Take,
                    principalTable: "Takes",
                    principalColumn: "Seq",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );

        migrationBuilder.CreateTable(
            name: "TakeMoves",
            columns: table => new
            {
                Seq = table
                    .Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                Take = table.Column<long>(type: "INTEGER", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                Published = table.Column<bool>(type: "INTEGER", nullable: false),
                ReplacedBy = table.Column<string>(type: "TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_TakeMoves", move => move.Seq);
                table.ForeignKey(
                    name: "FK_TakeMoves_Takes_Take",
                    column: move => move.Take,
                    principalTable: "Takes",
                    principalColumn: "Seq",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );

        migrationBuilder.CreateTable(
            name: "ShownTakes",
            columns: table => new
            {
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Subject = table.Column<string>(type: "TEXT", nullable: false),
                IsVoice = table.Column<bool>(type: "INTEGER", nullable: false),
                Locale = table.Column<string>(type: "TEXT", nullable: false),
                ContentHash = table.Column<string>(type: "TEXT", nullable: false),
                Take = table.Column<long>(type: "INTEGER", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_ShownTakes",
                    shown => new
                    {
                        shown.Story,
                        shown.Subject,
                        shown.IsVoice,
                        shown.Locale,
                        shown.ContentHash,
                    }
                );
                table.ForeignKey(
                    name: "FK_ShownTakes_Takes_Take",
                    column: shown => shown.Take,
                    principalTable: "Takes",
                    principalColumn: "Seq",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );

        migrationBuilder.CreateIndex(
            name: "IX_Takes_Id",
            table: "Takes",
            column: "Id",
            unique: true
        );

        migrationBuilder.CreateIndex(
            name: "IX_Takes_Story_Subject",
            table: "Takes",
            columns: new[] { "Story", "Subject" }
        );

        migrationBuilder.CreateIndex(
            name: "IX_Takes_RequestHash",
            table: "Takes",
            column: "RequestHash",
            filter: "\"RequestHash\" IS NOT NULL"
        );

        migrationBuilder.CreateIndex(
            name: "IX_TakeFiles_Sha256",
            table: "TakeFiles",
            column: "Sha256"
        );

        migrationBuilder.CreateIndex(name: "IX_TakeMoves_Take", table: "TakeMoves", column: "Take");

        migrationBuilder.CreateIndex(
            name: "IX_ShownTakes_Take",
            table: "ShownTakes",
            column: "Take",
            unique: true
        );

        foreach (var table in new[] { "Takes", "TakeFiles", "TakeMoves" })
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER {table}_stay BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'takes are append-only'); END;
                CREATE TRIGGER {table}_remain BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'takes are append-only'); END;
                """
            );
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "ShownTakes");

        migrationBuilder.DropTable(name: "TakeMoves");

        migrationBuilder.DropTable(name: "TakeFiles");

        migrationBuilder.DropTable(name: "Takes");
    }
}
