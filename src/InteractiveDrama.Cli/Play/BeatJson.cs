using InteractiveDrama.Playback.Beats;

namespace InteractiveDrama.Cli.Play;

/// <summary>One beat a line, as JSON.</summary>
internal sealed class BeatJson(TextWriter output) : IBeatPrinter
{
    public void Print(int turn, Beat beat)
    {
        var page = CliJson
            .Node(
                new
                {
                    turn,
                    beat = beat.Id,
                    lines = beat.Lines.Select(l => new
                    {
                        id = l.Id,
                        ids = l.Ids,
                        variant = l.Variant,
                        raw = l.Raw,
                        speaker = l.Speaker,
                        mood = l.Mood,
                        text = l.Text,
                        tags = l.Tags,
                    }),
                    shots = beat.Shots.Select(Shot),
                    sounds = beat.Sounds.Select(s => new
                    {
                        atLine = s.AtLine,
                        kind = s.Kind,
                        name = s.Name,
                        fade = s.FadeSeconds,
                        carried = s.IsCarried,
                    }),
                    choices = beat.Choices.Select(c => new
                    {
                        id = c.Id,
                        index = c.Index,
                        text = c.Text,
                        tags = c.Tags,
                    }),
                    ending = beat.Ending,
                    errors = beat.Errors.Select(e => new
                    {
                        message = e.Message,
                        file = e.File,
                        line = e.Line,
                    }),
                }
            )
            .AsObject();
        // Most stories are silent; what reads beats need not know of sound.
        if (beat.Sounds.IsEmpty)
            page.Remove("sounds");
        output.WriteLine(CliJson.Line(page));
        output.Flush();
    }

    private static object Shot(BeatShot shot) =>
        new
        {
            id = shot.Id,
            firstLine = shot.FirstLine,
            size = shot.Direction.Size,
            subjects = shot.Subjects.Select(s => new
            {
                key = s.Key,
                look = s.Look,
                mood = s.Mood,
            }),
            angle = shot.Direction.Angle,
            movement = shot.Direction.Movement,
            duration = shot.Direction.DurationSeconds,
            action = shot.Direction.Action,
            place = shot.Place,
            time = shot.Time,
            weather = shot.Weather,
            lens = shot.Direction.LensMm,
            focus = shot.Direction.DepthOfField,
            light = shot.Direction.LightingKey,
            colour = shot.Direction.ColorTemperature,
            atmosphere = shot.Direction.Atmosphere,
            human = shot.IsHuman,
        };
}
