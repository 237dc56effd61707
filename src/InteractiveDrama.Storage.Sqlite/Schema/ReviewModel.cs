using Microsoft.EntityFrameworkCore;

namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>The model of reviews, showings and halts.</summary>
internal static class ReviewModel
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<ReviewEntryRow>(row =>
        {
            row.ToTable("ReviewEntries").HasKey(entry => entry.Seq);
            row.Property(entry => entry.Seq).ValueGeneratedOnAdd();
            row.Property(entry => entry.Id).IsRequired();
            row.HasIndex(entry => entry.Id).IsUnique();
            row.HasIndex(entry => new { entry.Story, entry.Subject });
            row.HasIndex(entry => entry.Take).HasFilter("\"Take\" IS NOT NULL");
        });
        model.Entity<ShowingRow>(row => row.ToTable("Showings").HasKey(showing => showing.Take));
        model.Entity<HaltRow>(row =>
        {
            row.ToTable("Halts").HasKey(halt => halt.Seq);
            row.Property(halt => halt.Seq).ValueGeneratedOnAdd();
            row.HasIndex(halt => new { halt.Story, halt.Provider });
        });
    }
}
