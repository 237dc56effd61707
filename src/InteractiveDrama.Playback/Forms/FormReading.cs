using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InteractiveDrama.Playback.Engine.States;
using InteractiveDrama.Stories.Vocabulary;

namespace InteractiveDrama.Playback.Forms;

/// <summary>Reads what <see cref="FormWriting"/> wrote, and refuses everything it would not have written.</summary>
internal static class FormReading
{
    public static string Text(this ref ByteReader from) => from.Text(FormWriting.LongestText);

    public static bool Flag(this ref ByteReader from) => from.Below(2) == 1;

    public static string? OptionalText(this ref ByteReader from) =>
        from.Flag() ? from.Text() : null;

    public static ImmutableArray<string> Texts(this ref ByteReader from)
    {
        var count = from.Count();
        if (count == 0)
            return [];
        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (var left = count; left > 0; left--)
            texts.Add(from.Text());
        return texts.MoveToImmutable();
    }

    public static double? OptionalDouble(this ref ByteReader from)
    {
        if (!from.Flag())
            return null;
        var low = (uint)from.Bits();
        return BitConverter.Int64BitsToDouble(((long)from.Bits() << 32) | low);
    }

    public static T Named<T>(this ref ByteReader from)
        where T : struct, Enum => Known<T>(from.Byte());

    public static T? OptionalNamed<T>(this ref ByteReader from)
        where T : struct, Enum => from.Byte() is > 0 and var value ? Known<T>(value - 1) : null;

    /// <summary>A direction.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="hasOptics">False in forms older than lens, light and atmosphere.</param>
    public static ShotDirection Direction(this ref ByteReader from, bool hasOptics)
    {
        var direction = new ShotDirection(
            from.OptionalNamed<ShotSize>(),
            from.Texts(),
            from.OptionalNamed<CameraAngle>(),
            from.OptionalNamed<CameraMovement>(),
            from.Named<MovementPace>(),
            from.OptionalDouble(),
            from.OptionalText()
        );
        return hasOptics
            ? direction with
            {
                LensMm = from.Number() is not 0 and var lens ? lens : null,
                DepthOfField = from.OptionalNamed<DepthOfField>(),
                LightingKey = from.OptionalNamed<LightingKey>(),
                ColorTemperature = from.OptionalNamed<ColorTemperature>(),
                Atmosphere = from.OptionalText(),
            }
            : direction;
    }

    public static ImmutableSortedDictionary<string, string> Pairs(this ref ByteReader from)
    {
        var count = from.Count();
        if (count == 0)
            return ImmutableSortedDictionary<string, string>.Empty;
        var pairs = ImmutableSortedDictionary<string, string>.Empty.ToBuilder();
        for (var left = count; left > 0; left--)
            pairs[from.Text()] = from.Text();
        return pairs.ToImmutable();
    }

    private static T Known<T>(int value)
        where T : struct, Enum
    {
        var known = Unsafe.BitCast<int, T>(value);
        return Enum.IsDefined(known) ? known : throw ByteReader.Damaged();
    }
}
