using Microsoft.EntityFrameworkCore;

namespace InteractiveDrama.Storage.Sqlite.Schema;

/// <summary>The model behind the migrations. Turns are read and written by plain SQL on the same file.</summary>
internal sealed class DramaDbContext(DbContextOptions<DramaDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<SessionRow>(row =>
        {
            row.ToTable("Sessions").HasKey(session => session.Id);
            row.HasIndex(session => session.Opening).IsUnique();
            row.HasIndex(session => new
            {
                session.Story,
                session.Simulated,
                session.StartedAt,
            });
            row.HasIndex(session => session.Viewer).HasFilter("\"Viewer\" IS NOT NULL");
            row.HasIndex(session => session.ForkedFrom).HasFilter("\"ForkedFrom\" IS NOT NULL");
        });
        model.Entity<PositionRow>(row =>
        {
            row.ToTable("Positions").HasKey(position => position.Session);
            row.HasOne<SessionRow>()
                .WithOne()
                .HasForeignKey<PositionRow>(position => position.Session);
        });
        model.Entity<TurnRow>(row =>
        {
            row.ToTable("Turns").HasKey(turn => new { turn.Session, turn.Turn });
            row.HasOne<SessionRow>().WithMany().HasForeignKey(turn => turn.Session);
            row.HasIndex(turn => turn.Ending).HasFilter("\"Ending\" IS NOT NULL");
        });
        model.Entity<ReplyRow>(row =>
        {
            row.ToTable("Replies").HasKey(reply => new { reply.Session, reply.Command });
            row.HasOne<SessionRow>().WithMany().HasForeignKey(reply => reply.Session);
        });
        model.Entity<EventRow>(row =>
        {
            row.ToTable("Events").HasKey(happened => new { happened.Session, happened.Seq });
            row.HasOne<SessionRow>().WithMany().HasForeignKey(happened => happened.Session);
            row.HasIndex(happened => happened.Id).IsUnique();
        });
        model.Entity<BeginningRow>(row =>
        {
            row.ToTable("Beginnings")
                .HasKey(beginning => new
                {
                    beginning.Session,
                    beginning.Turn,
                    beginning.Episode,
                });
            row.HasOne<SessionRow>().WithMany().HasForeignKey(beginning => beginning.Session);
        });
        model.Entity<ErasureRow>(row => row.ToTable("Erasures").HasKey(erasure => erasure.Session));
        model.Entity<KeyRow>(row =>
        {
            row.ToTable("Keys").HasKey(key => key.Id);
            row.HasIndex(key => key.Name).IsUnique().HasFilter("\"RevokedAt\" IS NULL");
        });
        model.Entity<ActRow>(row =>
        {
            row.ToTable("Acts").HasKey(act => act.Seq);
            row.Property(act => act.Seq).ValueGeneratedOnAdd();
            row.Property(act => act.Id).IsRequired();
            row.HasIndex(act => act.Id).IsUnique();
        });
    }
}
