namespace InteractiveDrama.Exploration.Search;

/// <summary>
/// The states found, by key: open addressing in shards that grow one at a time, so that growing never needs twice the memory.
/// Reading from many threads is safe while nothing is added.
/// </summary>
internal sealed class StateKeys
{
    private const int ShardBits = 6;
    private const int FirstSlots = 64;
    private const int BytesPerSlot = 16 + sizeof(int);
    private readonly Shard[] shards = new Shard[1 << ShardBits];

    public StateKeys()
    {
        for (var i = 0; i < shards.Length; i++)
            shards[i] = new Shard();
    }

    public long Bytes => shards.Sum(s => (long)s.Slots * BytesPerSlot);

    /// <summary>The number of a state; -1 when it is not known.</summary>
    public int Find(UInt128 key)
    {
        key = Stored(key);
        return shards[ShardOf(key)].Find(key);
    }

    /// <summary>Adds a state, unless it is known.</summary>
    /// <returns>Its number: the one given, or the one it had.</returns>
    public int Add(UInt128 key, int number)
    {
        key = Stored(key);
        return shards[ShardOf(key)].Add(key, number);
    }

    // Zero marks an empty slot.
    private static UInt128 Stored(UInt128 key) => key == UInt128.Zero ? UInt128.One : key;

    private static int ShardOf(UInt128 key) => (int)((ulong)(key >> 64) >> (64 - ShardBits));

    private sealed class Shard
    {
        private UInt128[] keys = new UInt128[FirstSlots];
        private int[] numbers = new int[FirstSlots];
        private int count;

        public int Slots => keys.Length;

        public int Find(UInt128 key)
        {
            var slot = Slot(key);
            return keys[slot] == key ? numbers[slot] : -1;
        }

        public int Add(UInt128 key, int number)
        {
            var slot = Slot(key);
            if (keys[slot] == key)
                return numbers[slot];
            if ((count + 1) * 4L > keys.Length * 3L)
            {
                Grow();
                slot = Slot(key);
            }

            (keys[slot], numbers[slot]) = (key, number);
            count++;
            return number;
        }

        private int Slot(UInt128 key)
        {
            var mask = keys.Length - 1;
            var slot = (int)((ulong)key & (uint)mask);
            while (keys[slot] != UInt128.Zero && keys[slot] != key)
                slot = (slot + 1) & mask;
            return slot;
        }

        private void Grow()
        {
            var (oldKeys, oldNumbers) = (keys, numbers);
            keys = new UInt128[oldKeys.Length * 2];
            numbers = new int[oldKeys.Length * 2];
            for (var i = 0; i < oldKeys.Length; i++)
            {
                if (oldKeys[i] == UInt128.Zero)
                    continue;
                var slot = Slot(oldKeys[i]);
                (keys[slot], numbers[slot]) = (oldKeys[i], oldNumbers[i]);
            }
        }
    }
}
