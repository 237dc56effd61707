using System.Collections.Frozen;

namespace InteractiveDrama.Shots.Providers.Animatic.Words;

/// <summary>The thing an action is about: the first one it names.</summary>
internal static class ThingWords
{
    private static readonly FrozenDictionary<string, Thing> Known = new (
        Thing Thing,
        string Words
    )[]
    {
        (
            Thing.Letter,
            "sheet sheets letter letters envelope note paper papers page document documents will contract telegram receipt 信 纸"
        ),
        (
            Thing.Photograph,
            "photo photos photograph photographs picture portrait polaroid snapshot 照"
        ),
        (Thing.Phone, "phone telephone mobile smartphone screen handset 机"),
        (Thing.Key, "key keys keyring 钥"),
        (Thing.Ring, "ring necklace locket bracelet pendant brooch medal 戒"),
        (Thing.Watch, "watch clock timer stopwatch 表 钟"),
        (Thing.Cup, "cup mug tea coffee glass bowl saucer 杯"),
        (Thing.Bottle, "bottle flask wine whisky whiskey vial 瓶"),
        (Thing.Book, "book diary journal ledger notebook logbook log album passport 书"),
        (Thing.Ticket, "ticket tickets card pass badge tag 票"),
        (Thing.Lantern, "lantern lamp torch flashlight light bulb flare 灯"),
        (Thing.Knife, "knife blade dagger scissors axe 刀"),
        (Thing.Radio, "radio transmitter walkie microphone speaker 无"),
        (Thing.Flower, "flower flowers rose bouquet petal wreath 花"),
        (
            Thing.Bag,
            "bag suitcase case backpack satchel luggage box chest crate parcel package 包 箱"
        ),
        (Thing.Medicine, "medicine pills pill syringe bandage inhaler 药"),
        (Thing.Coin, "coin coins money banknote cash 钱"),
        (Thing.Map, "map chart plan plans blueprint 图"),
        (Thing.Candle, "candle match matches lighter flame cigarette 烛"),
        (Thing.Bell, "bell alarm 铃"),
        (Thing.Rope, "rope ropes knot line mooring chain chains net anchor 绳"),
        (Thing.Door, "door handle lock latch doorknob padlock knob hatch 门"),
        (Thing.Wheel, "wheel helm throttle tiller 轮"),
        (Thing.Compass, "compass sextant 罗"),
        (Thing.Recorder, "tape cassette recorder recording camera"),
        (Thing.Meter, "needle meter dial gauge pressure"),
        (Thing.Button, "button buttons switch lever buzzer"),
        (
            Thing.Rounds,
            "rounds round bullet bullets blank blanks cartridge cartridges shell shells"
        ),
        (Thing.Revolver, "revolver gun pistol weapon 枪"),
        (Thing.Pencil, "pencil pen quill chalk brush"),
        (Thing.Plant, "fern plant pot leaf leaves"),
        (Thing.Keyhole, "keyhole"),
        (Thing.Hand, "hand hands fist palm fingers"),
        (Thing.Toy, "toy doll teddy bear"),
    }
        .SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Thing))
        .ToFrozenDictionary(row => row.word, row => row.Thing, StringComparer.Ordinal);

    public static Thing? Read(Phrases action)
    {
        foreach (var word in action.All.SelectMany(phrase => phrase))
        {
            if (Known.TryGetValue(word, out var thing))
            {
                return thing;
            }
        }

        return null;
    }
}
