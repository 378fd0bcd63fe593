using System;
using System.Runtime.InteropServices;

namespace PhoneCallCtx.Cli.Records.Latest;

/// <summary>
/// The last version of each row, by its primary key. A row takes 36 bytes, and as much again at most for room to grow: 256 tables with open
/// addressing grow one after another, each by a quarter, so that little of the memory is empty or copied at a time.
/// </summary>
internal sealed class VersionTable
{
    private const int Parts = 256;
    private const int PartBits = 8;

    private readonly Part[] _parts = new Part[Parts];

    /// <summary>Keys that someone chose must not all begin at one place.</summary>
    private readonly ulong _seed = (ulong)Random.Shared.NextInt64() | 1;

    public VersionTable()
    {
        for (var i = 0; i < Parts; i++) _parts[i] = new Part();
    }

    /// <summary>Adds a version of a row, which is kept if it is the last.</summary>
    /// <param name="id">The primary key.</param>
    /// <param name="version">The version.</param>
    public void Add(Guid id, in VersionKey version)
    {
        var hash = HashOf(id);
        _parts[hash >> (64 - PartBits)].Add(id, hash, version, this);
    }

    /// <summary>The place of the last version of a row among all records, from 1; 0 for a row that was not added.</summary>
    /// <param name="id">The primary key.</param>
    public uint PlaceOf(Guid id)
    {
        var hash = HashOf(id);
        return _parts[hash >> (64 - PartBits)].PlaceOf(id, hash);
    }

    private ulong HashOf(Guid id)
    {
        var halves = MemoryMarshal.Cast<Guid, ulong>(MemoryMarshal.CreateReadOnlySpan(ref id, 1));
        var high = Math.BigMul(halves[0] ^ _seed, halves[1] ^ 0x9E3779B97F4A7C15, out var low);
        return (high ^ low) * 0xBF58476D1CE4E5B9;
    }

    private sealed class Part
    {
        private const int Least = 16;

        private Guid[] _ids = new Guid[Least];
        private long[] _written = new long[Least];
        private long[] _numbers = new long[Least];
        private uint[] _places = new uint[Least];
        private int _count;

        public void Add(Guid id, ulong hash, in VersionKey version, VersionTable table)
        {
            var at = Find(id, hash);
            if (_places[at] == 0)
            {
                if (_count >= _ids.Length - (_ids.Length / 8))
                {
                    Grow(table);
                    at = Find(id, hash);
                }

                _count++;
                _ids[at] = id;
            }
            else if (!version.IsAfter(new VersionKey(_written[at], _numbers[at], _places[at])))
            {
                return;
            }

            (_written[at], _numbers[at], _places[at]) = (version.WrittenOn, version.Number, version.Place);
        }

        public uint PlaceOf(Guid id, ulong hash) => _places[Find(id, hash)];

        /// <summary>The place of a key in the table, or the empty place where it belongs.</summary>
        private int Find(Guid id, ulong hash)
        {
            var at = (int)(((hash & 0xFFFFFFFF) * (ulong)_ids.Length) >> 32);
            while (_places[at] != 0 && _ids[at] != id) at = at + 1 == _ids.Length ? 0 : at + 1;
            return at;
        }

        private void Grow(VersionTable table)
        {
            var (ids, written, numbers, places) = (_ids, _written, _numbers, _places);
            var length = ids.Length + (ids.Length / 4);
            (_ids, _written, _numbers, _places) = (new Guid[length], new long[length], new long[length], new uint[length]);
            for (var i = 0; i < ids.Length; i++)
            {
                if (places[i] == 0) continue;
                var at = Find(ids[i], table.HashOf(ids[i]));
                (_ids[at], _written[at], _numbers[at], _places[at]) = (ids[i], written[i], numbers[i], places[i]);
            }
        }
    }
}
