namespace InteractiveDrama.Shots.Media.Normalising;

/// <summary>ffmpeg's filters for pictures.</summary>
internal static class PictureFilters
{
    /// <summary>Fills a size: square pixels, scaled until both sides are covered, what stands over cut off evenly.</summary>
    public static string Fill(int width, int height) =>
        $"scale='iw*max(sar,0.01)':ih,setsar=1,scale={width}:{height}:force_original_aspect_ratio=increase:flags=bicubic:out_color_matrix=bt709:out_range=tv,crop={width}:{height},setsar=1,format=yuv420p";

    /// <summary>Makes a smaller one of a picture that has the aspect already.</summary>
    public static string Shrink(int width, int height) =>
        $"scale={width}:{height}:flags=bicubic,setsar=1";
}
