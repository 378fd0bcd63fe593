using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Output;
using PhoneCallCtx.Cli.Reports.Totals;

namespace PhoneCallCtx.Cli.Commands.Reporting;

/// <summary>Adds files of totals, one after another, so that any number of them fits into memory.</summary>
/// <param name="session">Where they are added.</param>
/// <param name="consoles">Where notes and errors go.</param>
/// <param name="isQuiet">Whether notes are left out.</param>
internal sealed class MergedParts(ReportSession session, Consoles consoles, bool isQuiet)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<Uri?> _environments = [];
    private string? _first;

    /// <summary>The address of the environment that all rows are in; null when it is not known, or not the same.</summary>
    public Uri? Environment => _environments is { Count: 1 } ? _environments.Single() : null;

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its path, or <c>-</c>.</param>
    /// <returns>Whether it could be read. If not, the error is reported.</returns>
    public bool TryAdd(string path)
    {
        var name = InputFile.NameOf(path);
        try
        {
            var content = TotalsReader.ReadBytes(path, consoles.Input);
            var part = TotalsReader.Read(content);
            Compare(name, Convert.ToHexString(SHA256.HashData(content)), part);
            _environments.Add(part.Environment);
            session.Add(part);
            return true;
        }
        catch (InputException exception)
        {
            consoles.ReportError(name, exception.Line, exception.Message);
            return false;
        }
    }

    /// <summary>Notes what is odd about a part next to the others.</summary>
    private void Compare(string name, string hash, TotalsFile part)
    {
        if (_first is null) (_first, session.Terms) = (name, part.Terms);
        else if (!AreSame.Terms(session.Terms, part.Terms)) Note(name, $"this was evaluated under other settings or options than {_first}.");
        if (!_names.TryAdd(hash, name)) Note(name, $"this is the same as {_names[hash]}, and counts again.");
    }

    private void Note(string name, string text)
    {
        if (!isQuiet) consoles.Note(name, text);
    }
}
