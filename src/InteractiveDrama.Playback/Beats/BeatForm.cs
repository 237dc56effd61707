using System.Collections.Immutable;
using InteractiveDrama.Playback.Engine.States;
using InteractiveDrama.Playback.Forms;
using InteractiveDrama.Playback.Steps;
using InteractiveDrama.Playback.Texts;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Playback.Beats;

/// <summary>
/// The stored form of a beat, version 2: its fields in the order they are declared in, nothing left out. Version 1, which has
/// no sounds, is still read.
/// </summary>
public static class BeatForm
{
    private const byte Version = 2;
    private const byte Silent = 1;

    /// <summary>Texts inside texts go as deep as a script's alternatives do.</summary>
    private const int DeepestText = 100;

    [ThreadStatic]
    private static ByteWriter? writer;

    /// <summary>A beat in bytes.</summary>
    public static byte[] Write(Beat beat)
    {
        ArgumentNullException.ThrowIfNull(beat);
        var to = writer ??= new ByteWriter();
        to.Clear();
        to.Byte(Version);
        to.Text(beat.Id);
        to.Named(beat.Stop);
        to.Optional(beat.Episode);
        to.Number(beat.Lines.Length);
        foreach (var line in beat.Lines)
            WriteLine(to, line);
        to.Number(beat.Shots.Length);
        foreach (var shot in beat.Shots)
            WriteShot(to, shot);
        to.Number(beat.Sounds.Length);
        foreach (var sound in beat.Sounds)
            WriteSound(to, sound);
        to.Number(beat.Choices.Length);
        foreach (var choice in beat.Choices)
            WriteChoice(to, choice);
        to.Optional(beat.WindowSeconds);
        to.Optional(beat.DefaultChoice);
        to.Number(beat.EpisodeChanges.Length);
        foreach (var change in beat.EpisodeChanges)
        {
            to.Number(change.AtLine);
            to.Optional(change.Ended);
            to.Optional(change.Next);
        }

        to.Optional(beat.Ending);
        to.Number(beat.Errors.Length);
        foreach (var error in beat.Errors)
        {
            to.Text(error.Message);
            to.Optional(error.File);
            to.Number((error.Line ?? -1) + 1);
        }

        return to.Written.ToArray();
    }

    /// <summary>The beat that bytes say.</summary>
    /// <exception cref="InvalidSnapshotException">The bytes are none that <see cref="Write"/> made.</exception>
    public static Beat Read(ReadOnlySpan<byte> bytes)
    {
        var from = new ByteReader(bytes);
        var version = from.Byte();
        if (version is not (Version or Silent))
            throw ByteReader.Damaged();
        var isSilent = version == Silent;
        var beat = new Beat
        {
            Id = from.Text(),
            Stop = from.Named<BeatStop>(),
            Episode = from.OptionalText(),
            Lines = Many(ref from, ReadLine),
            Shots = isSilent ? Many(ref from, ReadSilentShot) : Many(ref from, ReadShot),
            Sounds = isSilent ? [] : Many(ref from, ReadSound),
            Choices = Many(ref from, ReadChoice),
            WindowSeconds = from.OptionalDouble(),
            DefaultChoice = from.OptionalText(),
            EpisodeChanges = Many(ref from, ReadChange),
            Ending = from.OptionalText(),
            Errors = Many(ref from, ReadError),
        };
        return from.AtEnd ? beat : throw ByteReader.Damaged();
    }

    private delegate T Reading<T>(ref ByteReader from);

    private static ImmutableArray<T> Many<T>(ref ByteReader from, Reading<T> one)
    {
        var count = from.Count();
        if (count == 0)
            return [];
        var all = ImmutableArray.CreateBuilder<T>(count);
        for (var left = count; left > 0; left--)
            all.Add(one(ref from));
        return all.MoveToImmutable();
    }

    private static void WriteLine(ByteWriter to, BeatLine line)
    {
        to.Text(line.Id);
        to.Texts(line.Ids);
        to.Text(line.Raw);
        to.Optional(line.Speaker);
        to.Optional(line.Mood);
        to.Text(line.Text);
        to.Texts(line.Tags);
        WriteUses(to, line.Texts);
    }

    private static BeatLine ReadLine(ref ByteReader from) =>
        new(
            from.Text(),
            from.Texts(),
            from.Text(),
            from.OptionalText(),
            from.OptionalText(),
            from.Text(),
            from.Texts()
        )
        {
            Texts = ReadUses(ref from, DeepestText),
        };

    private static void WriteShot(ByteWriter to, BeatShot shot)
    {
        to.Text(shot.Id);
        to.Number(shot.FirstLine);
        to.Direction(shot.Direction);
        to.Optional(shot.Place);
        to.Optional(shot.Time);
        to.Optional(shot.Weather);
        to.Number(shot.Subjects.Length);
        foreach (var subject in shot.Subjects)
        {
            to.Text(subject.Key);
            to.Optional(subject.Look);
            to.Optional(subject.Mood);
        }

        to.Byte(shot.IsHuman ? (byte)1 : (byte)0);
    }

    private static BeatShot ReadShot(ref ByteReader from) =>
        ReadShot(ref from, hasOptics: true) with
        {
            IsHuman = from.Flag(),
        };

    private static BeatShot ReadSilentShot(ref ByteReader from) =>
        ReadShot(ref from, hasOptics: false);

    private static BeatShot ReadShot(ref ByteReader from, bool hasOptics) =>
        new(
            from.Text(),
            from.Number(),
            from.Direction(hasOptics),
            from.OptionalText(),
            from.OptionalText(),
            from.OptionalText(),
            Many(
                ref from,
                static (ref ByteReader f) =>
                    new BeatSubject(f.Text(), f.OptionalText(), f.OptionalText())
            )
        );

    private static void WriteSound(ByteWriter to, BeatSound sound)
    {
        to.Number(sound.AtLine);
        to.Named(sound.Kind);
        to.Optional(sound.Name);
        to.Optional(sound.FadeSeconds);
        to.Byte(sound.IsCarried ? (byte)1 : (byte)0);
    }

    private static BeatSound ReadSound(ref ByteReader from) =>
        new(
            from.Number(),
            from.Named<SoundKind>(),
            from.OptionalText(),
            from.OptionalDouble() ?? throw ByteReader.Damaged()
        )
        {
            IsCarried = from.Flag(),
        };

    private static void WriteChoice(ByteWriter to, OfferedChoice choice)
    {
        to.Text(choice.Id);
        to.Number(choice.Index);
        to.Text(choice.Text);
        to.Optional(choice.Speaker);
        to.Optional(choice.Mood);
        to.Texts(choice.Tags);
        WriteUses(to, choice.Texts);
    }

    private static OfferedChoice ReadChoice(ref ByteReader from) =>
        new(
            from.Text(),
            from.Number(),
            from.Text(),
            from.OptionalText(),
            from.OptionalText(),
            from.Texts()
        )
        {
            Texts = ReadUses(ref from, DeepestText),
        };

    private static EpisodeChange ReadChange(ref ByteReader from) =>
        new(from.Number(), from.OptionalText(), from.OptionalText());

    private static StoryError ReadError(ref ByteReader from) =>
        new(from.Text(), from.OptionalText(), from.Number() is > 0 and var line ? line - 1 : null);

    private static void WriteUses(ByteWriter to, ImmutableArray<TextUse> uses)
    {
        to.Number(uses.Length);
        foreach (var use in uses)
        {
            to.Optional(use.Unit);
            to.Optional(use.Value);
            to.Number(use.Slots.Length);
            foreach (var slot in use.Slots)
                WriteUses(to, slot);
        }
    }

    private static ImmutableArray<TextUse> ReadUses(ref ByteReader from, int deepest)
    {
        var count = from.Count();
        if (count == 0)
            return [];
        if (deepest == 0)
            throw ByteReader.Damaged();
        var uses = ImmutableArray.CreateBuilder<TextUse>(count);
        for (var left = count; left > 0; left--)
        {
            var (unit, value, slots) = (from.OptionalText(), from.OptionalText(), from.Count());
            var filled = ImmutableArray.CreateBuilder<ImmutableArray<TextUse>>(slots);
            for (; slots > 0; slots--)
                filled.Add(ReadUses(ref from, deepest - 1));
            uses.Add(new TextUse(unit, value, filled.MoveToImmutable()));
        }

        return uses.MoveToImmutable();
    }
}
