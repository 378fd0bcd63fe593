using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Plugins.Settings;

/// <summary>Reads the setting <c>phones</c>: the policy of each column.</summary>
internal static class PhonePolicyReader
{
    private static readonly string[] Keys = ["level", "allow", "regions", "types", "defaultRegion", "withheldWords", "normalize"];

    private const int MostWords = 50;
    private const int MostCharactersOfWord = 40;

    /// <summary>The levels by their names in settings and workflows.</summary>
    public static IReadOnlyList<Named<PhoneLevel>> Levels { get; } =
        [new("plausible", PhoneLevel.Plausible), new("possible", PhoneLevel.Possible), new("valid", PhoneLevel.Valid), new("e164", PhoneLevel.E164)];

    private static readonly Named<PhoneForms>[] Forms =
    [
        new("withheld", PhoneForms.Withheld), new("sip", PhoneForms.Sip), new("tel", PhoneForms.Tel), new("short", PhoneForms.Short),
        new("extension", PhoneForms.Extension), new("vanity", PhoneForms.Vanity), new("nonGeographic", PhoneForms.NonGeographic),
    ];

    public static IReadOnlyDictionary<string, PhonePolicy> Read(JsonValue value, SettingFaults faults)
    {
        var members = SettingValues.ReadObject(value, ColumnGroups.Phones.Select(column => column.LogicalName), faults);
        return members.ToDictionary(member => member.Key, member => faults.Read(() => ReadPolicy(member.Value, faults), PhonePolicy.Default), StringComparer.Ordinal);
    }

    private static PhonePolicy ReadPolicy(JsonValue value, SettingFaults faults)
    {
        var members = SettingValues.ReadObject(value, Keys, faults);
        var defaults = PhonePolicy.Default;
        return new PhonePolicy
        {
            Level = Member("level", level => SettingValues.ReadName(level, Levels), defaults.Level),
            Allow = Member("allow", forms => SettingValues.ReadNames(forms, Forms, faults).Aggregate(PhoneForms.None, (all, form) => all | form), defaults.Allow),
            Regions = Member("regions", regions => SettingValues.ReadNames(regions, Regions(), faults), defaults.Regions),
            Types = Member("types", types => SettingValues.ReadNames(types, Types(), faults), defaults.Types),
            DefaultRegion = Member("defaultRegion", region => SettingValues.ReadName(region, Regions()), defaults.DefaultRegion),
            WithheldWords = Member("withheldWords", words => ReadWords(words, faults), defaults.WithheldWords),
            Normalize = Member("normalize", SettingValues.ReadBoolean, defaults.Normalize),
        };

        T Member<T>(string key, Func<JsonValue, T> read, T otherwise) => SettingValues.Member(members, key, read, otherwise, faults);
    }

    private static string[] ReadWords(JsonValue value, SettingFaults faults)
    {
        if (value.Items.Count > MostWords) throw ProblemException.OfConfiguration(value.Place, value.Offset, "PCC902.TooMany", Show("count", value.Items.Count), Show("most", MostWords));
        return SettingValues.ReadItems(value, ReadWord, faults, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A withheld word has no digit, because text with a digit may be a number.</summary>
    private static string ReadWord(JsonValue value)
    {
        SettingValues.Require(value, JsonType.String);
        var word = value.Text;
        var isWord = word.Length is > 0 and <= MostCharactersOfWord && char.IsLetter(word[0]) && !PhoneCharacters.IsBlank(word[word.Length - 1]) && !word.Any(character => char.IsDigit(character) || char.IsControl(character));
        return isWord ? word : throw ProblemException.OfConfiguration(value.Place, value.Offset, "PCC902.Word", new Fact("value", Excerpt.Of(word), isPersonal: true), Show("most", MostCharactersOfWord));
    }

    private static Fact Show(string name, int number) => new(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The regions of the numbering plan, without the networks that belong to no country.</summary>
    private static Named<Region>[] Regions() =>
        [.. NumberingPlan.Current.Regions.Where(region => !region.CallingCode.IsNonGeographic).Select(region => new Named<Region>(region.Id, region))];

    private static Named<NumberType>[] Types() =>
        [.. Enum.GetValues(typeof(NumberType)).Cast<NumberType>().Where(type => type != NumberType.Unknown).Select(type => new Named<NumberType>(type.LibraryName(), type))];
}
