using System;
using System.Collections.Generic;
using System.IO;

namespace PhoneCallCtx.Plugins.Phones.Plan;

/// <summary>
/// The numbering plan of the world: calling codes, regions, and their numbers. Tools/Generators makes it from the metadata of
/// Google's libphonenumber; the first use reads it from the assembly. It is immutable, so all threads can use it. Only the
/// reading, the version, and the first use of each name allocate.
/// </summary>
public sealed class NumberingPlan
{
    private const string Resource = "numbering-plan.bin";
    private const int CallingCodeLimit = 1000;

    /// <summary>
    /// The calling codes by the first three digits of a number: 1 is there a hundred times, 44 ten times, 353 once. No calling
    /// code is the beginning of another.
    /// </summary>
    private readonly CallingCode?[] _callingCodes = new CallingCode?[CallingCodeLimit];

    private readonly Region[] _regions;
    private readonly PlanTable _table;
    private EmergencyNumbers? _emergencyNumbers;

    private NumberingPlan(PlanTable table)
    {
        _table = table;
        var callingCodes = new CallingCode[table.CallingCodeCount];
        var members = new Region[callingCodes.Length][];
        for (var i = 0; i < callingCodes.Length; i++)
        {
            var record = table.CallingCode(i);
            members[i] = new Region[record.RegionCount];
            callingCodes[i] = new CallingCode(table, record.Code, record.Start, members[i]);
            var first = record.Code * NumbersOf(record.Code);
            for (var j = 0; j < NumbersOf(record.Code); j++) _callingCodes[first + j] = callingCodes[i];
        }

        _regions = new Region[table.RegionCount];
        for (var i = 0; i < _regions.Length; i++)
        {
            var record = table.Region(i);
            _regions[i] = new Region(table, record, callingCodes[record.CallingCode]);
        }

        for (var i = 0; i < callingCodes.Length; i++)
        {
            var first = table.CallingCode(i).FirstMembership;
            for (var j = 0; j < members[i].Length; j++) members[i][j] = _regions[table.Membership(first + j)];
        }

        Regions = Array.AsReadOnly(_regions);
    }

    /// <summary>The plan of this assembly.</summary>
    public static NumberingPlan Current => Shipped.Plan;

    /// <summary>The version of libphonenumber's metadata in this plan, such as 9.0.43.</summary>
    public string MetadataVersion => _table.MetadataVersion;

    /// <summary>All regions, sorted by their ids. The id 001, for numbers of no region, occurs once for each calling code.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>The emergency numbers of all regions. Computed on first use.</summary>
    internal EmergencyNumbers EmergencyNumbers => _emergencyNumbers ??= new EmergencyNumbers(_table, _regions);

    /// <summary>Reads a plan.</summary>
    /// <param name="table">The bytes of the table; the caller must not change them later.</param>
    /// <exception cref="InvalidDataException">The bytes are not a numbering plan in the format that this assembly knows.</exception>
    public static NumberingPlan Read(byte[] table) => new(new PlanTable(table ?? throw new ArgumentNullException(nameof(table))));

    /// <summary>Finds a calling code.</summary>
    /// <param name="code">The code, such as 49.</param>
    /// <returns>The calling code; null when there is none.</returns>
    public CallingCode? FindCallingCode(int code) =>
        (uint)code < CallingCodeLimit && _callingCodes[code * NumbersOf(code)] is { } found && found.Code == code ? found : null;

    /// <summary>Finds the calling code that a number begins with.</summary>
    /// <param name="number">The number, at least three digits.</param>
    /// <returns>The calling code; null when there is none.</returns>
    internal CallingCode? FindCallingCode(in Digits number)
    {
        var first = (int)number.Word(0);
        var index = (first & 0xF) * 100 + (first >> 4 & 0xF) * 10 + (first >> 8 & 0xF);
        return _callingCodes[index];
    }

    /// <summary>Finds a region.</summary>
    /// <param name="id">The id in capital letters, such as DE. The id 001 belongs to several regions and finds none here.</param>
    /// <returns>The region; null when there is none.</returns>
    public Region? FindRegion(string id)
    {
        if (id is null) throw new ArgumentNullException(nameof(id));
        if (id.Length != 2) return null;
        var first = 0;
        var last = _regions.Length - 1;
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var order = string.CompareOrdinal(_regions[middle].Id, id);
            if (order == 0) return _regions[middle];
            if (order < 0) first = middle + 1;
            else last = middle - 1;
        }

        return null;
    }

    /// <summary>How many numbers of three digits begin with a calling code.</summary>
    private static int NumbersOf(int code) => code < 10 ? 100 : code < 100 ? 10 : 1;

    private static class Shipped
    {
        public static readonly NumberingPlan Plan = Load();

        private static NumberingPlan Load()
        {
            using var stream = typeof(NumberingPlan).Assembly.GetManifestResourceStream(Resource)
                ?? throw PlanTable.Unusable("is not in the assembly");
            using var reader = new BinaryReader(stream);
            return Read(reader.ReadBytes((int)stream.Length));
        }
    }
}
