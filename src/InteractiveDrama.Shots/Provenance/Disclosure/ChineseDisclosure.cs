using System.Collections.Immutable;
using InteractiveDrama.Shots.Library;
using InteractiveDrama.Shots.Media;

namespace InteractiveDrama.Shots.Provenance.Disclosure;

/// <summary>Tells it in Chinese.</summary>
internal sealed class ChineseDisclosure(string title, DisclosureCounts counts)
{
    private string Drawn =>
        counts.Of(MediaKind.Speech, MakerKind.Drawn) is > 0 and var spoken
            ? $"其余镜头由程序按规则绘制，{spoken} 句配音由程序按规则合成，均未使用模型。"
            : "其余镜头由程序按规则绘制，未使用模型。";

    public ImmutableArray<string> Lines(DisclosureTier tier) =>
        tier switch
        {
            DisclosureTier.Post => [counts.Generated.IsEmpty ? None : Post],
            DisclosureTier.Endcard => counts.Generated.IsEmpty ? [None, Drawn] : Card,
            _ => counts.Generated.IsEmpty ? [None, Others, Drawn] : Press,
        };

    private string None => $"《{title}》的画面和配音未使用生成式人工智能。";

    private string Made =>
        string.Join(
            '、',
            new[]
            {
                (Count: counts.Of(MediaKind.Video, MakerKind.Ai), Word: Word(MediaKind.Video)),
                (Count: counts.Of(MediaKind.Image, MakerKind.Ai), Word: Word(MediaKind.Image)),
                (Count: counts.Of(MediaKind.Speech, MakerKind.Ai), Word: Word(MediaKind.Speech)),
            }
                .Where(one => one.Count > 0)
                .Select(one => $"{one.Count} {one.Word}")
        );

    private string By => string.Join('、', counts.Makers);

    private string Others =>
        $"由人制作的有 {counts.Shots(MakerKind.Human)} 个镜头、{counts.Of(MediaKind.Speech, MakerKind.Human)} 句配音。";

    private string Post => $"《{title}》：{Made}由生成式人工智能制作（{By}）；{Looked}";

    private string Looked =>
        counts.Reviewed == counts.Generated.Length ? "均经人工审核。"
        : counts.Reviewed == 0 ? "尚未经人工审核。"
        : $"其中 {counts.Reviewed} 项经人工审核，{counts.Generated.Length - counts.Reviewed} 项尚未审核。";

    private ImmutableArray<string> Card =>
        [$"由生成式人工智能制作：{Made}。", $"所用模型：{By}。", Others, $"审核：{Looked}"];

    private ImmutableArray<string> Press =>
        [
            $"《{title}》的人工智能使用说明",
            .. counts.Categories.Select(group =>
            {
                var reviewers = DisclosureCounts.Reviewers(group);
                var unseen = group.Count(take => !take.IsReviewed);
                var by = reviewers.IsEmpty
                    ? "未经人工审核。"
                    : $"审核人：{string.Join('、', reviewers)}"
                        + (unseen == 0 ? "。" : $"；{unseen} 项未经人工审核。");
                return $"- {group.Count()} {Word(group.Key.Kind)}{Of(group.Key)}，{group.Key.Maker}，训练数据：{Word(group.Key.Data)}。{by}";
            }),
            Others,
            Drawn,
            "剧本、选项和导演指示不在此生成，也没有相关记录。",
        ];

    private static string Of(DisclosureCategory category) =>
        category.ShowsPeople switch
        {
            _ when category.Kind == MediaKind.Speech => "",
            true => "（人物）",
            false => "（场景和物件）",
            _ => "",
        };

    private static string Word(MediaKind kind) =>
        kind switch
        {
            MediaKind.Video => "个动态镜头",
            MediaKind.Image => "个静态镜头",
            _ => "句配音",
        };

    private static string Word(TrainingData data) =>
        data switch
        {
            TrainingData.Licensed => "声明已获授权",
            TrainingData.Internal => "声明为自有",
            _ => "未声明",
        };
}
