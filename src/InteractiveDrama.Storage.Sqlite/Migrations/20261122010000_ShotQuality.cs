using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

internal sealed partial class ShotQuality : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>(
            name: "Gap",
            table: "Events",
            type: "INTEGER",
            nullable: true
        );

        migrationBuilder.AddColumn<string>(
            name: "Origin",
            table: "Events",
            type: "TEXT",
            nullable: true
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "Gap", table: "Events");

        migrationBuilder.DropColumn(name: "Origin", table: "Events");
    }
}
