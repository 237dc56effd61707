using InteractiveDrama.Playback.Beats;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Stories.Vocabulary;
using InteractiveDrama.Testing;
using Shouldly;
using Xunit;

namespace InteractiveDrama.Playback.Tests.Beats;

/// <summary>Turns that were stored before there were sounds are read as ever.</summary>
public class StoredFormTests
{
    private const string Ink = """
        -> pier
        === pier ===
        # episode: 1 The Pier
        # place: pier, night, rain
        # look: mei, wet
        # shot: close-up of mei, low angle, slow push-in, 4s; she turns away
        Mei (afraid): You came.
        * [Stay]
            Mei: Good. # ending: stayed
            -> END
        * [Leave]
            -> END
        """;

    // The story's first beat, as version 1 stored it.
    private const string Beat1 =
        "0108706965720001087069657201127e636361316134393501127e6363613161343935304d65692028616672616964293a20596f752063616d652e0a01066d6569010c61667261696412596f752063616d652e0426657069736f64653a203120546865205069657230706c6163653a20706965722c206e696768742c207261696e1c6c6f6f6b3a206d65692c20776574840173686f743a20636c6f73652d7570206f66206d65692c206c6f7720616e676c652c20736c6f7720707573682d696e2c2034733b20736865207475726e7320617761790101127e6363613161343935000001127e6363613161343935000201066d6569030601010000000000001040011c736865207475726e732061776179010870696572010a6e6967687401087261696e01066d65690106776574010c61667261696402127e32343765386465620008537461790000000101127e32343765386465620000127e3932396661626261010a4c656176650000000101127e393239666162626100000001127e32343765386465620100000108706965720000";

    // The snapshot behind it, as version 2 stored it.
    private const string Snapshot2 =
        "024031376332653639313432323734306436653138653365613533343036326165370e6472616d612f31010870696572010a6e6967687401087261696e01066d6569067765740101127e63636131613439350201066d6569030601010000000000001040011c736865207475726e73206177617901066d656901066d65690c61667261696401087069657200087069657202127e3234376538646562127e3932396661626261011bc6274d0100002900000000000222020001000000280201";

    private static readonly StoryPlayer Player = new(TestStory.Compile(Ink, TestStory.Cast));

    [Fact]
    public void A_beat_of_version_1_is_the_beat_of_today()
    {
        var (stored, today) = (
            BeatForm.Read(Convert.FromHexString(Beat1)),
            Player.Start(null, 1).Beat
        );
        BeatForm.Write(stored).ShouldBe(BeatForm.Write(today));
        stored.Shots.Single().Direction.Size.ShouldBe(ShotSize.CloseUp);
    }

    [Fact]
    public void A_snapshot_of_version_2_goes_on()
    {
        var stored = new Snapshot(Convert.FromHexString(Snapshot2));
        var today = Player.Start(null, 1);
        Player
            .Save(Player.Restore(stored))
            .Bytes.ToArray()
            .ShouldBe(today.Snapshot!.Bytes.ToArray());
        Player.Choose(stored, today.Beat.Choices[0].Id).Beat.Ending.ShouldBe("stayed");
    }

    [Fact]
    public void Everything_a_beat_says_is_stored()
    {
        var beat = Player.Start(null, 1).Beat;
        var shot = beat.Shots[0];
        beat = beat with
        {
            Sounds =
            [
                new BeatSound(0, SoundKind.Music, "theme", 0) { IsCarried = true },
                new BeatSound(1, SoundKind.Ambience, null, 2.5),
                new BeatSound(1, SoundKind.Sfx, "door", 0),
            ],
            Shots =
            [
                shot with
                {
                    IsHuman = true,
                    Direction = shot.Direction with
                    {
                        LensMm = 35,
                        DepthOfField = DepthOfField.Deep,
                        LightingKey = LightingKey.Rim,
                        ColorTemperature = ColorTemperature.Cool,
                        Atmosphere = "dreamy",
                    },
                },
            ],
        };
        var read = BeatForm.Read(BeatForm.Write(beat));
        read.Sounds.ShouldBe(beat.Sounds);
        read.Shots[0].IsHuman.ShouldBeTrue();
        (read.Shots[0].Direction with { Subjects = [] }).ShouldBe(
            beat.Shots[0].Direction with
            {
                Subjects = [],
            }
        );
    }
}
