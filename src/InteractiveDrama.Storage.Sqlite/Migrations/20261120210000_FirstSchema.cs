using System;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

internal sealed partial class FirstSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Sessions",
            columns: table => new
            {
                Id = table.Column<string>(type: "TEXT", nullable: false),
                Story = table.Column<string>(type: "TEXT", nullable: false),
                Version = table.Column<string>(type: "TEXT", nullable: false),
                Episode = table.Column<string>(type: "TEXT", nullable: true),
                ForkedFrom = table.Column<string>(type: "TEXT", nullable: true),
                Locale = table.Column<string>(type: "TEXT", nullable: true),
                Seed = table.Column<int>(type: "INTEGER", nullable: false),
                Timers = table.Column<string>(type: "TEXT", nullable: false),
                Simulated = table.Column<bool>(type: "INTEGER", nullable: false),
                KeyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                KeySalt = table.Column<byte[]>(type: "BLOB", nullable: false),
                Opening = table.Column<byte[]>(type: "BLOB", nullable: false),
                OpeningReply = table.Column<byte[]>(type: "BLOB", nullable: false),
                StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                LeftAt = table.Column<long>(type: "INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Sessions", x => x.Id);
            }
        );

        migrationBuilder.CreateTable(
            name: "Beginnings",
            columns: table => new
            {
                Session = table.Column<string>(type: "TEXT", nullable: false),
                Turn = table.Column<int>(type: "INTEGER", nullable: false),
                Episode = table.Column<string>(type: "TEXT", nullable: false),
                Beat = table.Column<byte[]>(type: "BLOB", nullable: false),
                Snapshot = table.Column<byte[]>(type: "BLOB", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_Beginnings",
                    x => new
                    {
                        x.Session,
                        x.Turn,
                        x.Episode,
                    }
                );
                table.ForeignKey(
                    name: "FK_Beginnings_Sessions_Session",
                    column: x => x.Session,
                    principalTable: "Sessions",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migrationBuilder.CreateTable(
            name: "Events",
            columns: table => new
            {
                Session = table.Column<string>(type: "TEXT", nullable: false),
                Seq = table.Column<int>(type: "INTEGER", nullable: false),
                Id = table.Column<string>(type: "TEXT", nullable: true),
                Kind = table.Column<string>(type: "TEXT", nullable: false),
                Turn = table.Column<int>(type: "INTEGER", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
                Subject = table.Column<string>(type: "TEXT", nullable: true),
                Wait = table.Column<long>(type: "INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Events", x => new { x.Session, x.Seq });
                table.ForeignKey(
                    name: "FK_Events_Sessions_Session",
                    column: x => x.Session,
                    principalTable: "Sessions",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migrationBuilder.CreateTable(
            name: "Positions",
            columns: table => new
            {
                Session = table.Column<string>(type: "TEXT", nullable: false),
                Turn = table.Column<int>(type: "INTEGER", nullable: false),
                Beat = table.Column<byte[]>(type: "BLOB", nullable: false),
                Snapshot = table.Column<byte[]>(type: "BLOB", nullable: false),
                WindowElapsed = table.Column<long>(type: "INTEGER", nullable: true),
                WindowHeld = table.Column<long>(type: "INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Positions", x => x.Session);
                table.ForeignKey(
                    name: "FK_Positions_Sessions_Session",
                    column: x => x.Session,
                    principalTable: "Sessions",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migrationBuilder.CreateTable(
            name: "Replies",
            columns: table => new
            {
                Session = table.Column<string>(type: "TEXT", nullable: false),
                Command = table.Column<string>(type: "TEXT", nullable: false),
                Turn = table.Column<int>(type: "INTEGER", nullable: false),
                Body = table.Column<byte[]>(type: "BLOB", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Replies", x => new { x.Session, x.Command });
                table.ForeignKey(
                    name: "FK_Replies_Sessions_Session",
                    column: x => x.Session,
                    principalTable: "Sessions",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migrationBuilder.CreateTable(
            name: "Turns",
            columns: table => new
            {
                Session = table.Column<string>(type: "TEXT", nullable: false),
                Turn = table.Column<int>(type: "INTEGER", nullable: false),
                Beat = table.Column<string>(type: "TEXT", nullable: false),
                Stop = table.Column<string>(type: "TEXT", nullable: false),
                Episode = table.Column<string>(type: "TEXT", nullable: true),
                Ending = table.Column<string>(type: "TEXT", nullable: true),
                Via = table.Column<string>(type: "TEXT", nullable: true),
                Mode = table.Column<string>(type: "TEXT", nullable: true),
                ThinkTime = table.Column<long>(type: "INTEGER", nullable: true),
                HeldTime = table.Column<long>(type: "INTEGER", nullable: false),
                Offered = table.Column<string>(type: "TEXT", nullable: false),
                At = table.Column<long>(type: "INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Turns", x => new { x.Session, x.Turn });
                table.ForeignKey(
                    name: "FK_Turns_Sessions_Session",
                    column: x => x.Session,
                    principalTable: "Sessions",
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );

        migrationBuilder.CreateIndex(
            name: "IX_Events_Id",
            table: "Events",
            column: "Id",
            unique: true
        );

        migrationBuilder.CreateIndex(
            name: "IX_Sessions_Opening",
            table: "Sessions",
            column: "Opening",
            unique: true
        );

        migrationBuilder.CreateIndex(
            name: "IX_Sessions_Story_Simulated_StartedAt",
            table: "Sessions",
            columns: new[] { "Story", "Simulated", "StartedAt" }
        );

        migrationBuilder.CreateIndex(
            name: "IX_Turns_Ending",
            table: "Turns",
            column: "Ending",
            filter: "\"Ending\" IS NOT NULL"
        );

        // The database itself keeps the promise that a turn, once stored, stays as it is.
        migrationBuilder.Sql(
            "CREATE TRIGGER Turns_stay BEFORE UPDATE ON Turns BEGIN SELECT RAISE(ABORT, 'turns are append-only'); END"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER Turns_remain BEFORE DELETE ON Turns BEGIN SELECT RAISE(ABORT, 'turns are append-only'); END"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(name: "Beginnings");

        migrationBuilder.DropTable(name: "Events");

        migrationBuilder.DropTable(name: "Positions");

        migrationBuilder.DropTable(name: "Replies");

        migrationBuilder.DropTable(name: "Turns");

        migrationBuilder.DropTable(name: "Sessions");
    }
}
