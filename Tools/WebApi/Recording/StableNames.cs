using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.WebApi.Recording;

/// <summary>
/// Gives names to the values that differ in each run: identifiers and versions of rows that the server makes, its times, its
/// address. The names count in order of appearance, so that two runs of the same requests have the same texts. Values that
/// appear in a request first are those of the client and stay.
/// </summary>
/// <param name="origin">Scheme, host and port of the server.</param>
internal sealed partial class StableNames(string origin)
{
    private const string OriginName = "{origin}";
    private const string EncodedOriginName = "{origin-encoded}";
    private const string TimeName = "{time}";

    private static readonly string[] RequestHeaders = ["Accept", "Content-Type", "Prefer", "If-Match", "If-None-Match", "CallerObjectId", "Consistency"];
    private static readonly string[] RequestPrefixes = ["OData-", "MSCRM"];

    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofClient = new(StringComparer.OrdinalIgnoreCase);
    private string _lastTime = "2000-01-01T00:00:00Z";

    /// <summary>The exchange with names for the values. Exchanges must come in their order.</summary>
    public Exchange Of(ApiRequest request, ApiResponse answer) => new(
        request.Method,
        OfRequest(request.Target),
        request.UserId == WellKnown.AdministratorId ? null : OfRequest(request.UserId.ToString()),
        request.Headers.Where(header => HasEffect(header.Key)).ToDictionary(header => header.Key, header => OfRequest(header.Value), StringComparer.OrdinalIgnoreCase),
        OfRequest(Encoding.UTF8.GetString(request.Body.Span)),
        answer.Status,
        answer.Headers.Where(header => header.Key != "REQ_ID").OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(header => header.Key, header => OfAnswer(header.Value), StringComparer.OrdinalIgnoreCase),
        OfAnswer(Encoding.UTF8.GetString(answer.Body.Span)));

    /// <summary>The request of an exchange, with the values of this run for the names.</summary>
    /// <exception cref="InvalidDataException">A name has no value yet.</exception>
    public ApiRequest RequestOf(Exchange exchange) => new(
        exchange.Method,
        Expand(exchange.Target),
        origin,
        exchange.Headers.ToDictionary(header => header.Key, header => Expand(header.Value), StringComparer.OrdinalIgnoreCase),
        Encoding.UTF8.GetBytes(Expand(exchange.Body)),
        exchange.User is { } user ? Guid.Parse(Expand(user)) : WellKnown.AdministratorId);

    private static bool HasEffect(string header) =>
        RequestHeaders.Contains(header, StringComparer.OrdinalIgnoreCase) || RequestPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsTime(Match match) => match.Value.Contains('T', StringComparison.Ordinal);

    private static bool IsUpper(string value) => value.Any(char.IsAsciiLetterUpper);

    private string OfRequest(string text) => Values().Replace(WithoutOrigin(text), match => NameOf(match.Value) ?? Keep(match.Value));

    private string OfAnswer(string text) => Traces().Replace(Values().Replace(WithoutOrigin(text), match => NameOf(match.Value) ?? (_ofClient.Contains(match.Value) ? match.Value : Add(match))), "{trace}");

    private string WithoutOrigin(string text) =>
        text.Replace(origin, OriginName, StringComparison.Ordinal).Replace(Uri.EscapeDataString(origin), EncodedOriginName, StringComparison.OrdinalIgnoreCase);

    private string? NameOf(string value) => _names.TryGetValue(value, out var name) ? IsUpper(value) && name != TimeName ? name.ToUpperInvariant() : name : null;

    private string Keep(string value)
    {
        _ofClient.Add(value);
        return value;
    }

    private string Add(Match match)
    {
        if (IsTime(match))
        {
            _lastTime = match.Value;
            return _names[match.Value] = TimeName;
        }

        var kind = match.Value.Contains('-', StringComparison.Ordinal) ? "guid" : "version";
        var number = 1 + _values.Keys.Count(name => name.StartsWith('{' + kind, StringComparison.Ordinal));
        var name = string.Create(CultureInfo.InvariantCulture, $"{{{kind}{number}}}");
        _names.Add(match.Value, name);
        _values.Add(name, match.Value);
        return name;
    }

    private string Expand(string text) => Names().Replace(text, match => match.Value switch
    {
        OriginName => origin,
        EncodedOriginName => Uri.EscapeDataString(origin),
        TimeName => _lastTime,
        var name when _values.TryGetValue(name, out var value) => value,
        var name when _values.TryGetValue(name.ToLowerInvariant(), out var value) => value.ToUpperInvariant(),
        var name => throw new InvalidDataException($"The name {name} has no value: no answer before had one in its place."),
    });

    /// <summary>Identifiers, versions of rows behind <c>W/"</c> or <c>versionnumber":</c>, and times.</summary>
    [GeneratedRegex("""[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?<=W/\\*"|W/%22|versionnumber\\*":)[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?Z""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Values();

    /// <summary>The traces of steps in error answers. They have durations.</summary>
    [GeneratedRegex("""(?<="@Microsoft\.PowerApps\.CDS\.TraceText":")(?:[^"\\]|\\.)*""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Traces();

    [GeneratedRegex("""\{(?:origin|origin-encoded|time|(?:guid|version|GUID|VERSION)[0-9]+)\}""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Names();
}
