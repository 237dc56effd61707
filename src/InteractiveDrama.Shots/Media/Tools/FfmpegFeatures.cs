namespace InteractiveDrama.Shots.Media.Tools;

/// <summary>What the machine's ffmpeg was built with.</summary>
/// <param name="HasH264">Encodes H.264 (<c>libx264</c>).</param>
/// <param name="HasAac">Encodes AAC.</param>
/// <param name="HasSvg">Reads SVG (<c>librsvg</c>).</param>
/// <param name="HasSubtitles">Draws subtitles (<c>libass</c>).</param>
public sealed record FfmpegFeatures(bool HasH264, bool HasAac, bool HasSvg, bool HasSubtitles);
