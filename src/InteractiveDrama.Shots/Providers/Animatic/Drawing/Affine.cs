using System.Globalization;

namespace InteractiveDrama.Shots.Providers.Animatic.Drawing;

/// <summary>A map of the plane, as SVG's <c>matrix(a b c d e f)</c>: x' = a x + c y + e, y' = b x + d y + f.</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    private const double Nothing = 1e-9;

    public static Affine Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>True when squares stay upright: it only shifts and grows.</summary>
    public bool IsUpright => Math.Abs(B) < Nothing && Math.Abs(C) < Nothing;

    public static Affine Shift(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Affine Scaling(double factor) => new(factor, 0, 0, factor, 0, 0);

    /// <summary>A turn around the origin, clockwise on a screen.</summary>
    public static Affine Rotation(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new Affine(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>This one, applied to what <paramref name="first"/> yields.</summary>
    public Affine After(Affine first) =>
        new(
            (A * first.A) + (C * first.B),
            (B * first.A) + (D * first.B),
            (A * first.C) + (C * first.D),
            (B * first.C) + (D * first.D),
            (A * first.E) + (C * first.F) + E,
            (B * first.E) + (D * first.F) + F
        );

    public Affine Inverse()
    {
        var determinant = (A * D) - (B * C);
        var (a, b, c, d) = (D / determinant, -B / determinant, -C / determinant, A / determinant);
        return new Affine(a, b, c, d, -((a * E) + (c * F)), -((b * E) + (d * F)));
    }

    public (double X, double Y) Map(double x, double y) =>
        ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>Reads the <c>transform</c> attributes that our painters write: translate, scale and rotate, in any number.</summary>
    public static Affine Read(string transform)
    {
        var result = Identity;
        foreach (var part in transform.Split(')', StringSplitOptions.RemoveEmptyEntries))
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            var numbers = part[(open + 1)..]
                .Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(n => double.Parse(n, CultureInfo.InvariantCulture))
                .ToArray();
            result = result.After(One(part[..open].Trim(), numbers));
        }

        return result;
    }

    private static Affine One(string name, double[] n) =>
        (name, n.Length) switch
        {
            ("translate", 2) => Shift(n[0], n[1]),
            ("scale", 1) => Scaling(n[0]),
            ("rotate", 1) => Rotation(n[0]),
            ("rotate", 3) => Shift(n[1], n[2]).After(Rotation(n[0])).After(Shift(-n[1], -n[2])),
            _ => throw new FormatException($"'{name}' with {n.Length} numbers is not read."),
        };
}
