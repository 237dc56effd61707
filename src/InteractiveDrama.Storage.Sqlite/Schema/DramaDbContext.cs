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
        model.Entity<TurnRow>(row =>
        {
            row.ToTable("Turns").HasKey(turn => turn.Row);
            row.HasOne<SessionRow>().WithMany().HasForeignKey(turn => turn.Session);
            // The command is in it so that a repeated one is found without reading turns.
            row.HasIndex(turn => new
                {
                    turn.Session,
                    turn.Turn,
                    turn.Command,
                })
                .IsUnique();
            row.HasIndex(turn => turn.Ending).HasFilter("\"Ending\" IS NOT NULL");
        });
        model.Entity<RefusalRow>(row =>
        {
            row.ToTable("Refusals").HasKey(refusal => new { refusal.Session, refusal.Command });
            row.HasOne<SessionRow>().WithMany().HasForeignKey(refusal => refusal.Session);
        });
        model.Entity<EventRow>(row =>
        {
            row.ToTable("Events").HasKey(happened => happened.Row);
            row.HasIndex(happened => new { happened.Session, happened.Seq }).IsUnique();
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
        model.Entity<ExposureRow>(row =>
        {
            row.ToTable("Exposures")
                .HasKey(exposure => new
                {
                    exposure.Story,
                    exposure.Experiment,
                    exposure.Unit,
                });
            // Deleted with the session that was exposed, and found by it.
            row.HasOne<SessionRow>().WithMany().HasForeignKey(exposure => exposure.Session);
            row.HasIndex(exposure => exposure.Session);
        });
        model.Entity<KeyRow>(row =>
        {
            row.ToTable("Keys").HasKey(key => key.Id);
            row.HasIndex(key => key.Name).IsUnique().HasFilter("\"RevokedAt\" IS NULL");
        });
        model.Entity<GrantRow>(row =>
        {
            row.ToTable("Grants").HasKey(grant => grant.Id);
            row.HasOne<SessionRow>()
                .WithMany()
                .HasForeignKey(grant => grant.Session)
                .OnDelete(DeleteBehavior.Cascade);
            row.HasIndex(grant => grant.Viewer).HasFilter("\"Viewer\" IS NOT NULL");
            row.HasIndex(grant => grant.Session).HasFilter("\"Session\" IS NOT NULL");
        });
        model.Entity<ActRow>(row =>
        {
            row.ToTable("Acts").HasKey(act => act.Seq);
            row.Property(act => act.Seq).ValueGeneratedOnAdd();
            row.Property(act => act.Id).IsRequired();
            row.HasIndex(act => act.Id).IsUnique();
        });
        model.Entity<StagedRow>(row =>
            row.ToTable("StagedVersions").HasKey(staged => new { staged.Story, staged.Version })
        );
        model.Entity<PublishedRow>(row =>
        {
            row.ToTable("PublishedVersions").HasKey(published => published.Seq);
            row.Property(published => published.Seq).ValueGeneratedOnAdd();
            row.HasIndex(published => new { published.Story, published.Seq });
        });
        model.Entity<JobRow>(row =>
        {
            row.ToTable("Jobs").HasKey(job => job.Id);
            row.HasIndex(job => new { job.Story, job.ReservedAt });
            // The same request is under way once.
            row.HasIndex(job => job.Request).IsUnique().HasFilter("\"IsOpen\"");
            row.HasIndex(job => job.Viewer).HasFilter("\"Viewer\" IS NOT NULL");
            row.HasIndex(job => job.Provider).HasFilter("\"IsOverbilled\"");
        });
        model.Entity<JobAccountRow>(row =>
            row.ToTable("JobAccounts").HasKey(account => new { account.Story, account.Limit })
        );
        TakesModel.Add(model);
        ReviewModel.Add(model);
    }
}
