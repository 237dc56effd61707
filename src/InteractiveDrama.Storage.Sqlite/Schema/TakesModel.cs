using Microsoft.EntityFrameworkCore;

namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>The model of takes, their files, their history and what is shown.</summary>
internal static class TakesModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<TakeRow>(row =>
        {
            row.ToTable("Takes").HasKey(take => take.Seq);
            row.Property(take => take.Seq).ValueGeneratedOnAdd();
            row.Property(take => take.Id).IsRequired();
            row.HasIndex(take => take.Id).IsUnique();
            row.HasIndex(take => new { take.Story, take.Subject });
            row.HasIndex(take => take.RequestHash).HasFilter("\"RequestHash\" IS NOT NULL");
        });
        model.Entity<TakeFileRow>(row =>
        {
            row.ToTable("TakeFiles").HasKey(file => new { file.Take, file.Number });
            row.HasOne<TakeRow>()
                .WithMany()
                .HasForeignKey(file => file.Take)
                .OnDelete(DeleteBehavior.Restrict);
            row.HasIndex(file => file.Sha256);
        });
        model.Entity<TakeMoveRow>(row =>
        {
            row.ToTable("TakeMoves").HasKey(move => move.Seq);
            row.Property(move => move.Seq).ValueGeneratedOnAdd();
            row.HasOne<TakeRow>()
                .WithMany()
                .HasForeignKey(move => move.Take)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ShownTakeRow>(row =>
        {
            row.ToTable("ShownTakes")
                .HasKey(shown => new
                {
                    shown.Story,
                    shown.Subject,
                    shown.IsVoice,
                    shown.Locale,
                    shown.ContentHash,
                });
            // A take is shown in one place at most.
            row.HasOne<TakeRow>()
                .WithMany()
                .HasForeignKey(shown => shown.Take)
                .OnDelete(DeleteBehavior.Restrict);
            row.HasIndex(shown => shown.Take).IsUnique();
        });
    }
}
