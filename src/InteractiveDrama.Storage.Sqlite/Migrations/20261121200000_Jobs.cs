using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

internal sealed partial class Jobs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Jobs",
            columns: table => new
            {
                Id = table.Column<string>(type: "TEXT", nullable: false),
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Viewer = table.Column<string>(type: "TEXT", nullable: true),
                Provider = table.Column<string>(type: "TEXT", nullable: false),
                Request = table.Column<string>(type: "TEXT", nullable: false),
                Phase = table.Column<string>(type: "TEXT", nullable: false),
                ProviderJob = table.Column<string>(type: "TEXT", nullable: true),
                Reserved = table.Column<string>(type: "TEXT", nullable: false),
                Spent = table.Column<string>(type: "TEXT", nullable: false),
                ReservedAt = table.Column<long>(type: "INTEGER", nullable: false),
                Problem = table.Column<string>(type: "TEXT", nullable: true),
                IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                IsOverbilled = table.Column<bool>(type: "INTEGER", nullable: false),
                Draft = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_Jobs", job => job.Id)
        );

        migrationBuilder.CreateTable(
            name: "JobAccounts",
            columns: table => new
            {
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Limit = table.Column<string>(type: "TEXT", nullable: false),
                Reserved = table.Column<string>(type: "TEXT", nullable: false),
                Spent = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table =>
                table.PrimaryKey("PK_JobAccounts", account => new { account.Story, account.Limit })
        );

        migrationBuilder.CreateIndex(
            name: "IX_Jobs_Story_ReservedAt",
            table: "Jobs",
            columns: ["Story", "ReservedAt"]
        );

        migrationBuilder.CreateIndex(
            name: "IX_Jobs_Request",
            table: "Jobs",
            column: "Request",
            unique: true,
            filter: "\"IsOpen\""
        );

        migrationBuilder.CreateIndex(
            name: "IX_Jobs_Viewer",
            table: "Jobs",
            column: "Viewer",
            filter: "\"Viewer\" IS NOT NULL"
        );

        migrationBuilder.CreateIndex(
            name: "IX_Jobs_Provider",
            table: "Jobs",
            column: "Provider",
            filter: "\"IsOverbilled\""
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "JobAccounts");
        migrationBuilder.DropTable(name: "Jobs");
    }
}
