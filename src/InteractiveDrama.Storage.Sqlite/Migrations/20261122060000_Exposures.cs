using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

/// <summary>Viewers keep the variants that they were given.</summary>
internal sealed partial class Exposures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Exposures",
            columns: table => new
            {
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Experiment = table.Column<string>(type: "TEXT", nullable: false),
                Unit = table.Column<string>(type: "TEXT", nullable: false),
                Session = table.Column<string>(type: "TEXT", nullable: false),
                Variant = table.Column<string>(type: "TEXT", nullable: false),
                Bucket = table.Column<int>(type: "INTEGER", nullable: false),
                Turn = table.Column<int>(type: "INTEGER", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_Exposures",
                    x => new
                    {
                        x.Story,
                        x.Experiment,
                        x.Unit,
                    }
                );
                table.ForeignKey(
                    name: "FK_Exposures_Sessions_Session",
                    column: x => x.Session,
                    principalTable: "Sessions",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex(
            name: "IX_Exposures_Session",
            table: "Exposures",
            column: "Session"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropTable(name: "Exposures");
}
