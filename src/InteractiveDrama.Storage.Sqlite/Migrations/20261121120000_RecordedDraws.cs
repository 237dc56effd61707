using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

internal sealed partial class RecordedDraws : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Turns of before keep null: what they drew is not known, and the session's seed says it again.
        migrationBuilder.AddColumn<string>(
            name: "Draws",
            table: "Turns",
            type: "TEXT",
            nullable: true
        );

        migrationBuilder.AddColumn<string>(
            name: "Move",
            table: "Turns",
            type: "TEXT",
            nullable: true
        );

        migrationBuilder.AddColumn<int>(
            name: "ForkedAt",
            table: "Sessions",
            type: "INTEGER",
            nullable: true
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "Draws", table: "Turns");

        migrationBuilder.DropColumn(name: "Move", table: "Turns");

        migrationBuilder.DropColumn(name: "ForkedAt", table: "Sessions");
    }
}
