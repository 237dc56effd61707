using System;
using InteractiveDrama.Storage.Sqlite.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InteractiveDrama.Storage.Sqlite.Migrations;

[DbContext(typeof(DramaDbContext))]
internal sealed class DramaDbContextModelSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder)
    {
#pragma warning disable 612, 618
        modelBuilder.HasAnnotation("ProductVersion", "6.0.7");

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.ActRow",
            b =>
            {
                b.Property<long>("Seq").ValueGeneratedOnAdd().HasColumnType("INTEGER");

                b.Property<string>("After").HasColumnType("TEXT");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<string>("Before").HasColumnType("TEXT");

                b.Property<string>("Id").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Subject").IsRequired().HasColumnType("TEXT");

                b.Property<string>("What").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Who").IsRequired().HasColumnType("TEXT");

                b.HasKey("Seq");

                b.HasIndex("Id").IsUnique();

                b.ToTable("Acts", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.BeginningRow",
            b =>
            {
                b.Property<string>("Session").HasColumnType("TEXT");

                b.Property<int>("Turn").HasColumnType("INTEGER");

                b.Property<string>("Episode").HasColumnType("TEXT");

                b.Property<byte[]>("Beat").IsRequired().HasColumnType("BLOB");

                b.Property<byte[]>("Snapshot").IsRequired().HasColumnType("BLOB");

                b.HasKey("Session", "Turn", "Episode");

                b.ToTable("Beginnings", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.EventRow",
            b =>
            {
                b.Property<long>("Row").ValueGeneratedOnAdd().HasColumnType("INTEGER");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<string>("Detail").HasColumnType("TEXT");

                b.Property<long?>("Gap").HasColumnType("INTEGER");

                b.Property<string>("Id").HasColumnType("TEXT");

                b.Property<string>("Kind").IsRequired().HasColumnType("TEXT");

                b.Property<int?>("Number").HasColumnType("INTEGER");

                b.Property<string>("Origin").HasColumnType("TEXT");

                b.Property<int>("Seq").HasColumnType("INTEGER");

                b.Property<string>("Session").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Subject").HasColumnType("TEXT");

                b.Property<int>("Turn").HasColumnType("INTEGER");

                b.Property<long?>("Wait").HasColumnType("INTEGER");

                b.HasKey("Row");

                b.HasIndex("Id").IsUnique();

                b.HasIndex("Session", "Seq").IsUnique();

                b.ToTable("Events", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.ExposureRow",
            b =>
            {
                b.Property<string>("Story").HasColumnType("TEXT");

                b.Property<string>("Experiment").HasColumnType("TEXT");

                b.Property<string>("Unit").HasColumnType("TEXT");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<int>("Bucket").HasColumnType("INTEGER");

                b.Property<string>("Session").IsRequired().HasColumnType("TEXT");

                b.Property<int>("Turn").HasColumnType("INTEGER");

                b.Property<string>("Variant").IsRequired().HasColumnType("TEXT");

                b.HasKey("Story", "Experiment", "Unit");

                b.HasIndex("Session");

                b.ToTable("Exposures", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.GrantRow",
            b =>
            {
                b.Property<string>("Id").HasColumnType("TEXT");

                b.Property<string>("Gate").IsRequired().HasColumnType("TEXT");

                b.Property<long>("GrantedAt").HasColumnType("INTEGER");

                b.Property<long?>("RevokedAt").HasColumnType("INTEGER");

                b.Property<string>("Session").HasColumnType("TEXT");

                b.Property<string>("Story").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Viewer").HasColumnType("TEXT");

                b.HasKey("Id");

                b.HasIndex("Session").HasFilter("\"Session\" IS NOT NULL");

                b.HasIndex("Viewer").HasFilter("\"Viewer\" IS NOT NULL");

                b.ToTable("Grants", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.HaltRow",
            b =>
            {
                b.Property<long>("Seq").ValueGeneratedOnAdd().HasColumnType("INTEGER");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<bool>("IsHalt").HasColumnType("INTEGER");

                b.Property<string>("Provider").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Reason").HasColumnType("TEXT");

                b.Property<string>("Story").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Who").IsRequired().HasColumnType("TEXT");

                b.HasKey("Seq");

                b.HasIndex("Story", "Provider");

                b.ToTable("Halts", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.JobAccountRow",
            b =>
            {
                b.Property<string>("Story").HasColumnType("TEXT");

                b.Property<string>("Limit").HasColumnType("TEXT");

                b.Property<string>("Reserved").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Spent").IsRequired().HasColumnType("TEXT");

                b.HasKey("Story", "Limit");

                b.ToTable("JobAccounts");
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.JobRow",
            b =>
            {
                b.Property<string>("Id").HasColumnType("TEXT");

                b.Property<string>("Draft").IsRequired().HasColumnType("TEXT");

                b.Property<bool>("IsOpen").HasColumnType("INTEGER");

                b.Property<bool>("IsOverbilled").HasColumnType("INTEGER");

                b.Property<string>("Phase").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Problem").HasColumnType("TEXT");

                b.Property<string>("Provider").IsRequired().HasColumnType("TEXT");

                b.Property<string>("ProviderJob").HasColumnType("TEXT");

                b.Property<string>("Request").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Reserved").IsRequired().HasColumnType("TEXT");

                b.Property<long>("ReservedAt").HasColumnType("INTEGER");

                b.Property<string>("Spent").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Story").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Viewer").HasColumnType("TEXT");

                b.HasKey("Id");

                b.HasIndex("Provider").HasFilter("\"IsOverbilled\"");

                b.HasIndex("Request").IsUnique().HasFilter("\"IsOpen\"");

                b.HasIndex("Viewer").HasFilter("\"Viewer\" IS NOT NULL");

                b.HasIndex("Story", "ReservedAt");

                b.ToTable("Jobs");
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.KeyRow",
            b =>
            {
                b.Property<string>("Id").HasColumnType("TEXT");

                b.Property<long>("CreatedAt").HasColumnType("INTEGER");

                b.Property<long?>("ExpiresAt").HasColumnType("INTEGER");

                b.Property<byte[]>("Hash").IsRequired().HasColumnType("BLOB");

                b.Property<string>("Name").IsRequired().HasColumnType("TEXT");

                b.Property<long?>("RevokedAt").HasColumnType("INTEGER");

                b.Property<string>("Roles").IsRequired().HasColumnType("TEXT");

                b.HasKey("Id");

                b.HasIndex("Name").IsUnique().HasFilter("\"RevokedAt\" IS NULL");

                b.ToTable("Keys", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.PublishedRow",
            b =>
            {
                b.Property<long>("Seq").ValueGeneratedOnAdd().HasColumnType("INTEGER");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<string>("Files").IsRequired().HasColumnType("TEXT");

                b.Property<long?>("Restores").HasColumnType("INTEGER");

                b.Property<string>("Story").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Version").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Who").IsRequired().HasColumnType("TEXT");

                b.HasKey("Seq");

                b.HasIndex("Story", "Seq");

                b.ToTable("PublishedVersions", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.RefusalRow",
            b =>
            {
                b.Property<string>("Session").HasColumnType("TEXT");

                b.Property<string>("Command").HasColumnType("TEXT");

                b.Property<int>("Turn").HasColumnType("INTEGER");

                b.HasKey("Session", "Command");

                b.ToTable("Refusals", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.ReviewEntryRow",
            b =>
            {
                b.Property<long>("Seq").ValueGeneratedOnAdd().HasColumnType("INTEGER");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<string>("Detail").HasColumnType("TEXT");

                b.Property<string>("Gate").HasColumnType("TEXT");

                b.Property<string>("Id").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Reason").HasColumnType("TEXT");

                b.Property<double?>("Seconds").HasColumnType("REAL");

                b.Property<string>("Story").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Subject").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Take").HasColumnType("TEXT");

                b.Property<string>("Verb").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Who").IsRequired().HasColumnType("TEXT");

                b.HasKey("Seq");

                b.HasIndex("Id").IsUnique();

                b.HasIndex("Take").HasFilter("\"Take\" IS NOT NULL");

                b.HasIndex("Story", "Subject");

                b.ToTable("ReviewEntries", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.SessionRow",
            b =>
            {
                b.Property<string>("Id").HasColumnType("TEXT");

                b.Property<string>("Device").HasColumnType("TEXT");

                b.Property<string>("Episode").HasColumnType("TEXT");

                b.Property<int?>("ForkedAt").HasColumnType("INTEGER");

                b.Property<string>("ForkedFrom").HasColumnType("TEXT");

                b.Property<byte[]>("KeyHash").IsRequired().HasColumnType("BLOB");

                b.Property<byte[]>("KeySalt").IsRequired().HasColumnType("BLOB");

                b.Property<long?>("LeftAt").HasColumnType("INTEGER");

                b.Property<string>("Locale").HasColumnType("TEXT");

                b.Property<byte[]>("Opening").IsRequired().HasColumnType("BLOB");

                b.Property<bool>("Rehearsal").HasColumnType("INTEGER");

                b.Property<int>("Seed").HasColumnType("INTEGER");

                b.Property<long>("SeenAt").HasColumnType("INTEGER");

                b.Property<bool>("Simulated").HasColumnType("INTEGER");

                b.Property<long>("StartedAt").HasColumnType("INTEGER");

                b.Property<string>("Story").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Timers").IsRequired().HasColumnType("TEXT");

                b.Property<bool>("Tracked").HasColumnType("INTEGER");

                b.Property<string>("Version").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Viewer").HasColumnType("TEXT");

                b.Property<long?>("WindowElapsed").HasColumnType("INTEGER");

                b.Property<long?>("WindowHeld").HasColumnType("INTEGER");

                b.Property<int?>("WindowTurn").HasColumnType("INTEGER");

                b.HasKey("Id");

                b.HasIndex("ForkedFrom").HasFilter("\"ForkedFrom\" IS NOT NULL");

                b.HasIndex("Opening").IsUnique();

                b.HasIndex("Viewer").HasFilter("\"Viewer\" IS NOT NULL");

                b.HasIndex("Story", "Simulated", "StartedAt");

                b.ToTable("Sessions", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.StagedRow",
            b =>
            {
                b.Property<string>("Story").HasColumnType("TEXT");

                b.Property<string>("Version").HasColumnType("TEXT");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<long?>("CompleteAt").HasColumnType("INTEGER");

                b.Property<string>("Files").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Who").IsRequired().HasColumnType("TEXT");

                b.HasKey("Story", "Version");

                b.ToTable("StagedVersions", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.TurnRow",
            b =>
            {
                b.Property<long>("Row").ValueGeneratedOnAdd().HasColumnType("INTEGER");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<int?>("BackTo").HasColumnType("INTEGER");

                b.Property<string>("Beat").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Command").HasColumnType("TEXT");

                b.Property<string>("Draws").HasColumnType("TEXT");

                b.Property<string>("Ending").HasColumnType("TEXT");

                b.Property<string>("Episode").HasColumnType("TEXT");

                b.Property<long>("HeldTime").HasColumnType("INTEGER");

                b.Property<string>("Mode").HasColumnType("TEXT");

                b.Property<string>("Move").HasColumnType("TEXT");

                b.Property<string>("Offered").IsRequired().HasColumnType("TEXT");

                b.Property<bool>("Refused").HasColumnType("INTEGER");

                b.Property<string>("Session").IsRequired().HasColumnType("TEXT");

                b.Property<double?>("Share").HasColumnType("REAL");

                b.Property<byte[]>("Shown").HasColumnType("BLOB");

                b.Property<byte[]>("Snapshot").HasColumnType("BLOB");

                b.Property<string>("Stop").IsRequired().HasColumnType("TEXT");

                b.Property<long?>("ThinkTime").HasColumnType("INTEGER");

                b.Property<int>("Turn").HasColumnType("INTEGER");

                b.Property<string>("Via").HasColumnType("TEXT");

                b.HasKey("Row");

                b.HasIndex("Ending").HasFilter("\"Ending\" IS NOT NULL");

                b.HasIndex("Session", "Turn", "Command").IsUnique();

                b.ToTable("Turns", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.ShowingRow",
            b =>
            {
                b.Property<string>("Take").HasColumnType("TEXT");

                b.Property<long>("Count").HasColumnType("INTEGER");

                b.Property<long>("FirstAt").HasColumnType("INTEGER");

                b.HasKey("Take");

                b.ToTable("Showings", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.ShownTakeRow",
            b =>
            {
                b.Property<string>("Story").HasColumnType("TEXT");

                b.Property<string>("Subject").HasColumnType("TEXT");

                b.Property<bool>("IsVoice").HasColumnType("INTEGER");

                b.Property<string>("Locale").HasColumnType("TEXT");

                b.Property<string>("ContentHash").HasColumnType("TEXT");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<long>("Take").HasColumnType("INTEGER");

                b.HasKey("Story", "Subject", "IsVoice", "Locale", "ContentHash");

                b.HasIndex("Take").IsUnique();

                b.ToTable("ShownTakes", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.TakeFileRow",
            b =>
            {
                b.Property<long>("Take").HasColumnType("INTEGER");

                b.Property<int>("Number").HasColumnType("INTEGER");

                b.Property<long>("Bytes").HasColumnType("INTEGER");

                b.Property<int?>("Height").HasColumnType("INTEGER");

                b.Property<string>("Role").IsRequired().HasColumnType("TEXT");

                b.Property<double?>("Seconds").HasColumnType("REAL");

                b.Property<string>("Sha256").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Type").IsRequired().HasColumnType("TEXT");

                b.Property<int?>("Width").HasColumnType("INTEGER");

                b.HasKey("Take", "Number");

                b.HasIndex("Sha256");

                b.ToTable("TakeFiles", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.TakeMoveRow",
            b =>
            {
                b.Property<long>("Seq").ValueGeneratedOnAdd().HasColumnType("INTEGER");

                b.Property<long>("At").HasColumnType("INTEGER");

                b.Property<bool>("Published").HasColumnType("INTEGER");

                b.Property<string>("ReplacedBy").HasColumnType("TEXT");

                b.Property<long>("Take").HasColumnType("INTEGER");

                b.HasKey("Seq");

                b.HasIndex("Take");

                b.ToTable("TakeMoves", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.TakeRow",
            b =>
            {
                b.Property<long>("Seq").ValueGeneratedOnAdd().HasColumnType("INTEGER");

                b.Property<long>("AskedAt").HasColumnType("INTEGER");

                b.Property<string>("Checks").IsRequired().HasColumnType("TEXT");

                b.Property<string>("ContentHash").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Cost").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Currency").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Id").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Kind").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Licence").HasColumnType("TEXT");

                b.Property<string>("Locale").HasColumnType("TEXT");

                b.Property<long>("MadeAt").HasColumnType("INTEGER");

                b.Property<string>("MadeBy").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Model").HasColumnType("TEXT");

                b.Property<string>("NegativePrompt").HasColumnType("TEXT");

                b.Property<string>("Parameters").HasColumnType("TEXT");

                b.Property<string>("Parent").HasColumnType("TEXT");

                b.Property<string>("Prompt").HasColumnType("TEXT");

                b.Property<string>("Provider").IsRequired().HasColumnType("TEXT");

                b.Property<string>("ProviderJob").HasColumnType("TEXT");

                b.Property<string>("RequestHash").HasColumnType("TEXT");

                b.Property<long?>("Seed").HasColumnType("INTEGER");

                b.Property<string>("Sent").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Story").IsRequired().HasColumnType("TEXT");

                b.Property<string>("Subject").IsRequired().HasColumnType("TEXT");

                b.Property<string>("TrainingData").IsRequired().HasColumnType("TEXT");

                b.HasKey("Seq");

                b.HasIndex("Id").IsUnique();

                b.HasIndex("RequestHash").HasFilter("\"RequestHash\" IS NOT NULL");

                b.HasIndex("Story", "Subject");

                b.ToTable("Takes", (string)null);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.BeginningRow",
            b =>
            {
                b.HasOne("InteractiveDrama.Storage.Sqlite.Schema.SessionRow", null)
                    .WithMany()
                    .HasForeignKey("Session")
                    .OnDelete(DeleteBehavior.Cascade)
                    .IsRequired();
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.EventRow",
            b =>
            {
                b.HasOne("InteractiveDrama.Storage.Sqlite.Schema.SessionRow", null)
                    .WithMany()
                    .HasForeignKey("Session")
                    .OnDelete(DeleteBehavior.Cascade)
                    .IsRequired();
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.ExposureRow",
            b =>
            {
                b.HasOne("InteractiveDrama.Storage.Sqlite.Schema.SessionRow", null)
                    .WithMany()
                    .HasForeignKey("Session")
                    .OnDelete(DeleteBehavior.Cascade)
                    .IsRequired();
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.GrantRow",
            b =>
            {
                b.HasOne("InteractiveDrama.Storage.Sqlite.Schema.SessionRow", null)
                    .WithMany()
                    .HasForeignKey("Session")
                    .OnDelete(DeleteBehavior.Cascade);
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.RefusalRow",
            b =>
            {
                b.HasOne("InteractiveDrama.Storage.Sqlite.Schema.SessionRow", null)
                    .WithMany()
                    .HasForeignKey("Session")
                    .OnDelete(DeleteBehavior.Cascade)
                    .IsRequired();
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.TurnRow",
            b =>
            {
                b.HasOne("InteractiveDrama.Storage.Sqlite.Schema.SessionRow", null)
                    .WithMany()
                    .HasForeignKey("Session")
                    .OnDelete(DeleteBehavior.Cascade)
                    .IsRequired();
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.ShownTakeRow",
            b =>
            {
                b.HasOne("InteractiveDrama.Storage.Sqlite.Schema.TakeRow", null)
                    .WithMany()
                    .HasForeignKey("Take")
                    .OnDelete(DeleteBehavior.Restrict)
                    .IsRequired();
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.TakeFileRow",
            b =>
            {
                b.HasOne("InteractiveDrama.Storage.Sqlite.Schema.TakeRow", null)
                    .WithMany()
                    .HasForeignKey("Take")
                    .OnDelete(DeleteBehavior.Restrict)
                    .IsRequired();
            }
        );

        modelBuilder.Entity(
            "InteractiveDrama.Storage.Sqlite.Schema.TakeMoveRow",
            b =>
            {
                b.HasOne("InteractiveDrama.Storage.Sqlite.Schema.TakeRow", null)
                    .WithMany()
                    .HasForeignKey("Take")
                    .OnDelete(DeleteBehavior.Restrict)
                    .IsRequired();
            }
        );
#pragma warning restore 612, 618
    }
}
