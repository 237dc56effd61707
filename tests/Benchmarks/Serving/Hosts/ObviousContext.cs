using Microsoft.EntityFrameworkCore;

namespace InteractiveDrama.Benchmarks.Serving.Hosts;

/// <summary>A row for each session with its state, and one for each choice.</summary>
internal sealed class ObviousContext(DbContextOptions<ObviousContext> options) : DbContext(options)
{
    public DbSet<ObviousSession> Sessions => Set<ObviousSession>();

    public DbSet<ObviousTurn> Turns => Set<ObviousTurn>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<ObviousTurn>().HasKey(turn => new { turn.SessionId, turn.Turn });
}
