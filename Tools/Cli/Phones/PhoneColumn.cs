using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Phones;

/// <summary>A phone column under the rules of a configuration: how it reads texts, and which ones it accepts.</summary>
internal sealed class PhoneColumn
{
    private static readonly Language English = LanguageCatalog.Find(lcid: 0);

    private readonly ColumnDefinition _column;
    private readonly RuleSettings _settings;
    private readonly RuleBook _book;

    /// <summary>A column under a configuration.</summary>
    /// <param name="name">The logical name of a phone column; null for that of the customer.</param>
    /// <param name="configuration">The valid configuration of the steps; null for the defaults.</param>
    public PhoneColumn(string? name, string? configuration)
    {
        _column = ColumnGroups.Phones.FirstOrDefault(column => column.LogicalName == name) ?? PhoneCallTable.CustomerPhoneNumber;
        _settings = SettingsReader.Read(configuration);
        _book = new RuleBook(_settings);
    }

    /// <summary>The column of the customer, by the default rules.</summary>
    public static PhoneColumn Default { get; } = new(name: null, configuration: null);

    /// <summary>Reads a text, with the words for withheld callers that the column has.</summary>
    public PhoneNumber Read(string text, Region? region) => PhoneReader.Read(text, region, _settings.PolicyOf(_column).WithheldWords);

    /// <summary>Why the column rejects a text; null when it accepts it.</summary>
    public string? FindProblem(string text) =>
        _settings.Mode == RuleMode.Enforce && _book.FindRejection(_column, text) is { } rejection ? English.Say(rejection.Template, rejection.Facts) : null;
}
