using System.Collections.Frozen;
using InteractiveDrama.Stories.Reading;

namespace InteractiveDrama.Stories.Review;

/// <summary>Short English words that stand before a colon in ordinary prose, and are near many short names.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Known = (
        "a about above act acts add after again age ago aim air all alone also always am an and another any are area arm art as "
        + "ask at away back bad bag ball band bar base bat be bed bell best bet big bill bit black blood blue board boat body book "
        + "both box boy boys bread break but buy by call came can car card care case cash cat cause cold come cook cool cost cup "
        + "cut dad dark date day days dead deal dear death deep did die dish do dog dogs done door dot down draw dream dress drink "
        + "drop dust each ear east easy eat edge egg else end enter even ever exit eye eyes face fact fall far fast fate fear feet "
        + "few file fine fire first fish five flat floor food foot for form four free from fun game gate get gift girl glass go "
        + "god gold gone good got gun had hair half hall hand hard has hat have he head hear heart heat help her here hers hey "
        + "hi high him his home hope hot hour house how i ice idea if in ink into is it item its job join joke just keep key keys "
        + "kid kids kill king knee know lady lamp land last late later law lay lead leaf left leg less let lie life light like "
        + "line lips list look lose loss lost lot love low luck mad made mail main make man many map mark me meal mean meat "
        + "meet memo men menu met mid mind mine miss moon more most mouth move much must my name near neck need never new news "
        + "next nice night nine no noise none noon nor north nose not note notes now number oath odd of off oh oil ok old on once "
        + "one only open or other our out over own page paid pain pair part past path pay pen pick pie pink place plan play plot "
        + "plus poem point poor post price pull push put rain rare read real red rent rest rice rich ride right ring road rock "
        + "room root rope rose rule rules run sad safe said salt same save say scene sea seat see sell send set seven she ship "
        + "shop shot show shut sick side sign silk sing sit six size skin sky sleep slow small smell smile snow so soap soft some "
        + "son song soon sound soup south stage stairs star stay step still stop storm story street such sum sun sure table take "
        + "talk tall tape task taste tea team tell ten test text than that the them then there these they thing things think this "
        + "three tide time times tip title to toast today toe tone too top tree trick true truth try turn two under until up us "
        + "use vote wait wake walk wall want war warm was watch water wave way we weak week well west wet what when where which "
        + "white who whole whose why wide wife wind wine winter wish with woman women wood word words work worse worst yard "
        + "yeah year yes yet you your zero"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when a text is made of such words alone.</summary>
    public static bool AreAll(string text) => text.Split(' ').All(Known.Contains);

    /// <summary>True for a text that begins with a character of Han, kana or Hangul.</summary>
    public static bool IsWide(string text) => ReadingSpeed.Syllables(text.AsSpan(0, 1)) == 1;
}
