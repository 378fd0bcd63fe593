using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using PhoneCallCtx.Generators.NumberingPlan.Model;
using PhoneNumbers;
using NumberType = PhoneCallCtx.Generators.NumberingPlan.Model.NumberType;

namespace PhoneCallCtx.Generators.NumberingPlan.Reading;

/// <summary>Reads the numbering plan from the metadata of the package libphonenumber-csharp, through its public members.</summary>
internal static class PackageReader
{
    /// <summary>The longest national number that the table supports (ITU-T E.164 has 15 digits, the library allows 17).</summary>
    private const int MostDigits = 31;

    private static readonly Assembly Package = typeof(PhoneNumberUtil).Assembly;

    /// <summary>The version of the package, which equals the version of the metadata.</summary>
    public static string Version =>
        Package.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Reads the whole plan.</summary>
    public static Plan Read(RegionNames names)
    {
        var library = PhoneNumberUtil.GetInstance();
        var callingCodes = library.GetSupportedCallingCodes().Order().Select(code => new CallingCodePlan(code,
            [.. library.GetRegionCodesForCountryCode(code).Select(id => ReadRegion(MetadataOf(library, id, code), names))])).ToArray();

        var known = callingCodes.SelectMany(code => code.Regions).Select(region => region.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in library.GetSupportedRegions().Order(StringComparer.Ordinal))
            if (!known.Contains(id)) throw new PlanException(id, "", "the region is listed for no calling code, expected one");
        return new Plan(Version, callingCodes);
    }

    /// <summary>Reads a region from its metadata.</summary>
    public static RegionPlan ReadRegion(PhoneMetadata metadata, RegionNames names)
    {
        var key = RegionPlan.KeyOf(metadata.Id, metadata.CountryCode);
        NumberDescription Describe(PhoneNumberDesc description) => ReadDescription(key, description);

        return new RegionPlan
        {
            Id = metadata.Id,
            CallingCode = metadata.CountryCode,
            Name = names.NameOf(metadata.Id, metadata.CountryCode),
            General = Describe(metadata.GeneralDesc),
            Special =
            [
                new(NumberType.PremiumRate, Describe(metadata.PremiumRate)),
                new(NumberType.TollFree, Describe(metadata.TollFree)),
                new(NumberType.SharedCost, Describe(metadata.SharedCost)),
                new(NumberType.Voip, Describe(metadata.Voip)),
                new(NumberType.PersonalNumber, Describe(metadata.PersonalNumber)),
                new(NumberType.Pager, Describe(metadata.Pager)),
                new(NumberType.Uan, Describe(metadata.Uan)),
                new(NumberType.Voicemail, Describe(metadata.Voicemail)),
            ],
            FixedLine = Describe(metadata.FixedLine),
            Mobile = Describe(metadata.Mobile),
            SameMobileAndFixedLine = metadata.SameMobileAndFixedLinePattern,
            LeadingDigits = metadata.LeadingDigits,
            InternationalPrefix = metadata.InternationalPrefix,
            NationalPrefix = metadata.NationalPrefixForParsing,
            NationalPrefixTransform = metadata.NationalPrefixTransformRule,
            ShortNumbers = ReadShortNumbers(metadata.Id),
        };
    }

    /// <summary>Makes a mask of lengths. The metadata uses -1 for no length at all.</summary>
    public static uint LengthsOf(string key, IEnumerable<int> lengths)
    {
        var mask = 0u;
        foreach (var length in lengths)
        {
            if (length == -1) continue;
            if (length is < 1 or > MostDigits)
                throw new PlanException(key, "", string.Create(CultureInfo.InvariantCulture, $"{length} is a possible length, expected 1 to {MostDigits}"));
            mask |= 1u << length;
        }

        return mask;
    }

    private static PhoneMetadata MetadataOf(PhoneNumberUtil library, string id, int code)
    {
        var metadata = id == RegionPlan.NonGeographicId ? library.GetMetadataForNonGeographicalRegion(code) : library.GetMetadataForRegion(id);
        if (metadata is null || metadata.Id != id || metadata.CountryCode != code)
            throw new PlanException(RegionPlan.KeyOf(id, code), "", string.Create(CultureInfo.InvariantCulture, $"the region is listed for calling code {code}, expected metadata of that calling code"));
        return metadata;
    }

    private static NumberDescription ReadDescription(string key, PhoneNumberDesc description) => new(
        description.NationalNumberPattern,
        description.PossibleLengthCount == 0 ? NumberDescription.AnyLength : LengthsOf(key, description.PossibleLengthList),
        LengthsOf(key, description.PossibleLengthLocalOnlyList));

    /// <summary>Reads the short numbers of a region. The library has them in a compressed resource, with a public reader.</summary>
    private static ShortNumbers? ReadShortNumbers(string id)
    {
        using var stream = Package.GetManifestResourceStream($"PhoneNumbers.metadata.ShortNumberMetadata_{id}");
        if (stream is null) return null;
        using var inflated = new GZipStream(stream, CompressionMode.Decompress);
        var metadata = BuildMetadataFromBin.ReadMetadata(inflated);
        if (metadata.Id != id) throw new PlanException(id, "", $"the short numbers are those of {metadata.Id}, expected those of the region");
        return new ShortNumbers(ReadDescription(id, metadata.GeneralDesc), ReadDescription(id, metadata.ShortCode), metadata.HasEmergency ? metadata.Emergency.NationalNumberPattern : "");
    }
}
