using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

internal sealed partial class Grants : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Grants",
            columns: table => new
            {
                Id = table.Column<string>(type: "TEXT", nullable: false),
                Viewer = table.Column<string>(type: "TEXT", nullable: true),
                Session = table.Column<string>(type: "TEXT", nullable: true),
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Gate = table.Column<string>(type: "TEXT", nullable: false),
                GrantedAt = table.Column<long>(type: "INTEGER", nullable: false),
                RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Grants", grant => grant.Id);
                table.ForeignKey(
                    name: "FK_Grants_Sessions_Session",
                    column: grant => grant.Session,
                    principalTable: "Sessions",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migrationBuilder.CreateIndex(
            name: "IX_Grants_Viewer",
            table: "Grants",
            column: "Viewer",
            filter: "\"Viewer\" IS NOT NULL"
        );

        migrationBuilder.CreateIndex(
            name: "IX_Grants_Session",
            table: "Grants",
            column: "Session",
            filter: "\"Session\" IS NOT NULL"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.DropTable(name: "Grants");
}
