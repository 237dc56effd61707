using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

internal sealed partial class Publishing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "StagedVersions",
            columns: table => new
            {
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Version = table.Column<string>(type: "TEXT", nullable: false),
                Files = table.Column<string>(type: "TEXT", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                Who = table.Column<string>(type: "TEXT", nullable: false),
                CompleteAt = table.Column<long>(type: "INTEGER", nullable: true),
            },
            constraints: table =>
                table.PrimaryKey(
                    "PK_StagedVersions",
                    staged => new { staged.Story, staged.Version }
                )
        );

        migrationBuilder.CreateTable(
            name: "PublishedVersions",
            columns: table => new
            {
                Seq = table
                    .Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Version = table.Column<string>(type: "TEXT", nullable: false),
                Files = table.Column<string>(type: "TEXT", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                Who = table.Column<string>(type: "TEXT", nullable: false),
                Restores = table.Column<long>(type: "INTEGER", nullable: true),
            },
            constraints: table =>
                table.PrimaryKey("PK_PublishedVersions", published => published.Seq)
        );

        migrationBuilder.CreateIndex(
            name: "IX_PublishedVersions_Story_Seq",
            table: "PublishedVersions",
            columns: new[] { "Story", "Seq" }
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "PublishedVersions");

        migrationBuilder.DropTable(name: "StagedVersions");
    }
}
