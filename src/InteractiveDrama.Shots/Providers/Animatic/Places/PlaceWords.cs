using System.Collections.Frozen;
using InteractiveDrama.Shots.Providers.Animatic.Words;

namespace InteractiveDrama.Shots.Providers.Animatic.Places;

/// <summary>The kind of place behind the words of its look.</summary>
internal static class PlaceWords
{
    private static readonly FrozenDictionary<string, PlaceKind> Kinds = new[]
    {
        (Kind: PlaceKind.Rooftop, Words: "rooftop roof terrace balcony 顶"),
        (Kind: PlaceKind.Wheelhouse, Words: "wheelhouse cockpit cabin helm 舱"),
        (
            Kind: PlaceKind.Corridor,
            Words: "corridor hallway passage hall stairwell staircase stairs lift elevator tunnel 廊"
        ),
        (Kind: PlaceKind.Kitchen, Words: "kitchen galley pantry scullery 厨"),
        (
            Kind: PlaceKind.Cafe,
            Words: "cafe café coffee bar pub restaurant diner tavern teahouse canteen bakery shop store 店"
        ),
        (
            Kind: PlaceKind.Hospital,
            Words: "hospital ward clinic infirmary surgery laboratory lab morgue 医"
        ),
        (Kind: PlaceKind.Library, Words: "library archive archives bookshop bookstore 馆"),
        (
            Kind: PlaceKind.Office,
            Words: "office study desk bureau police headquarters studio newsroom kiosk booth 办"
        ),
        (
            Kind: PlaceKind.Stage,
            Words: "stage theatre theater opera auditorium concert ballroom cinema 台"
        ),
        (Kind: PlaceKind.Church, Words: "church chapel temple cathedral shrine monastery 庙"),
        (Kind: PlaceKind.Bedroom, Words: "bedroom dormitory attic bed bunk motel hotel cell"),
        (Kind: PlaceKind.Station, Words: "station platform terminal airport terminus 站"),
        (
            Kind: PlaceKind.Train,
            Words: "train carriage tram subway metro bus compartment car taxi 车"
        ),
        (
            Kind: PlaceKind.Warehouse,
            Words: "warehouse boathouse shed garage workshop basement cellar factory hangar engine barn boiler 库"
        ),
        (Kind: PlaceKind.Deck, Words: "deck ship vessel bow stern aboard trawler 船"),
        (
            Kind: PlaceKind.Pier,
            Words: "pier jetty dock wharf quay boardwalk slip landing gangway slipway 码"
        ),
        (Kind: PlaceKind.Lighthouse, Words: "lighthouse beacon 塔"),
        (
            Kind: PlaceKind.Room,
            Words: "room flat apartment parlour lounge living house home cottage interior lobby 家 房 室"
        ),
        (Kind: PlaceKind.Beach, Words: "beach shore sand dunes cove shingle causeway mudflats 滩"),
        (
            Kind: PlaceKind.Harbour,
            Words: "harbour harbor port marina bay seafront promenade sea ocean ferry boat water lake island breakwater 港 海"
        ),
        (Kind: PlaceKind.Bridge, Words: "bridge viaduct 桥"),
        (Kind: PlaceKind.Forest, Words: "forest wood woods trees jungle grove pines birch 林"),
        (
            Kind: PlaceKind.Park,
            Words: "park garden courtyard cemetery graveyard orchard playground 园"
        ),
        (
            Kind: PlaceKind.Field,
            Words: "field meadow hill hills cliff cliffs moor mountain mountains valley farm desert plain countryside road path ridge 山 野"
        ),
        (
            Kind: PlaceKind.Street,
            Words: "street alley city town square avenue lane crossing market neon downtown village pavement 街 城 巷"
        ),
    }
        .SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Kind))
        .ToFrozenDictionary(row => row.word, row => row.Kind, StringComparer.Ordinal);

    // What follows one of these says where the place is, not what it is: "a room at the side of a stage".
    private static readonly FrozenSet<string> Relations = new[]
    {
        "at",
        "of",
        "under",
        "behind",
        "with",
        "over",
        "by",
        "in",
        "on",
        "near",
        "seen",
        "beside",
        "above",
        "below",
        "beneath",
        "outside",
        "against",
        "from",
        "to",
        "where",
        "overlooking",
        "facing",
        "before",
        "beyond",
        "between",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The kind that the head word of the first telling phrase names: "hospital corridor" is a corridor.</summary>
    public static PlaceKind Read(Phrases words)
    {
        foreach (var phrase in words.All)
        {
            var kind = PlaceKind.Nowhere;
            for (
                var i = 0;
                i < phrase.Length
                    && !(i > 0 && Relations.Contains(phrase[i]) && kind is not PlaceKind.Nowhere);
                i++
            )
            {
                if (Kinds.TryGetValue(phrase[i], out var named))
                {
                    kind = named;
                }
            }

            if (kind is not PlaceKind.Nowhere)
            {
                return kind;
            }
        }

        return PlaceKind.Nowhere;
    }

    public static bool Inside(PlaceKind kind, Phrases words) =>
        kind switch
        {
            PlaceKind.Room
            or PlaceKind.Kitchen
            or PlaceKind.Bedroom
            or PlaceKind.Hospital
            or PlaceKind.Corridor
            or PlaceKind.Cafe
            or PlaceKind.Train
            or PlaceKind.Office
            or PlaceKind.Stage
            or PlaceKind.Library
            or PlaceKind.Church
            or PlaceKind.Wheelhouse
            or PlaceKind.Warehouse => true,
            PlaceKind.Lighthouse => words.Has("inside", "lamp", "lens", "room", "gallery"),
            _ => false,
        };
}
