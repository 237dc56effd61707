namespace InteractiveDrama.Shots.Providers.Http;

/// <summary>What a picture's first bytes say.</summary>
/// <param name="Type"><c>image/png</c>, <c>image/jpeg</c> or <c>image/webp</c>.</param>
/// <param name="Width">Width in pixels, at least 1.</param>
/// <param name="Height">Height in pixels, at least 1.</param>
public sealed record PictureHeader(string Type, int Width, int Height);
