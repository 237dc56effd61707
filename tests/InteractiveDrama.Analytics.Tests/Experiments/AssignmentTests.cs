using FsCheck;
using FsCheck.Fluent;
using InteractiveDrama.Analytics.Experiments;
using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Stories.Experiments;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Analytics.Tests.Experiments;

public sealed class AssignmentTests
{
    private static Experiment Storm { get; } =
        new(
            "storm-or-calm",
            "board",
            ExperimentKind.Content,
            [new ExperimentVariant("calm"), new ExperimentVariant("storm") { Knot = "storm" }]
        )
        {
            Weights = [0.5, 0.5],
        };

    [Fact]
    public void A_viewer_is_where_GrowthBooks_hash_puts_them() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<Guid>(),
                viewer =>
                {
                    var unit = viewer.ToString("N");
                    var bucket = GrowthBookHash.Bucket("storm-or-calm", unit);
                    var given = Of(Storm, unit);
                    given.Variant!.Name.ShouldBe(bucket < 0.5 ? "calm" : "storm");
                    given.Bucket.ShouldBe((int)Math.Round(bucket * 10_000));
                }
            )
            .Check(Deterministic.Config);

    [Fact]
    public void Coverage_takes_some_and_moves_nobody_between_variants()
    {
        var none = 0;
        for (var i = 0; i < 1000; i++)
        {
            var some = Of(Storm with { Coverage = 0.4 }, $"viewer-{i}").Variant?.Name;
            none += some is null ? 1 : 0;
            if (some is not null)
                some.ShouldBe(Of(Storm, $"viewer-{i}").Variant!.Name);
        }
        none.ShouldBeInRange(540, 660);
    }

    [Fact]
    public void A_new_phase_draws_anew()
    {
        var again = Storm with { Phase = 2 };
        var moved = Enumerable
            .Range(0, 400)
            .Count(i => Of(Storm, $"v{i}").Variant != Of(again, $"v{i}").Variant);
        moved.ShouldBeInRange(150, 250);
        (again.Run, again.RunSeed, Storm.Run).ShouldBe(
            ("storm-or-calm:2", "storm-or-calm:2", "storm-or-calm")
        );
    }

    [Theory]
    [InlineData("en", DeviceClass.Phone, true)]
    [InlineData("en-GB", DeviceClass.Phone, true)]
    [InlineData("EN", DeviceClass.Phone, true)]
    [InlineData("eng", DeviceClass.Phone, false)]
    [InlineData("zh-CN", DeviceClass.Phone, false)]
    [InlineData("en", DeviceClass.Desktop, false)]
    [InlineData("en", null, false)]
    public void Only_who_is_meant_takes_part(string locale, DeviceClass? device, bool takesPart)
    {
        var meant = Storm with { Locales = ["en"], Devices = ["phone"] };
        (Assignment.Of(meant, "viewer", locale, device).Variant is not null).ShouldBe(takesPart);
    }

    [Fact]
    public void Nobody_new_takes_part_once_it_is_stopped() =>
        Of(Storm with { IsRunning = false }, "viewer").Variant.ShouldBeNull();

    private static Assignment Of(Experiment experiment, string unit) =>
        Assignment.Of(experiment, unit, "en", null);
}
