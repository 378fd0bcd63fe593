using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>The pages of a query: those that a state file keeps, then those of the environment. None is given twice.</summary>
/// <param name="client">The way to the environment.</param>
/// <param name="address">The environment.</param>
/// <param name="first">The address of the first page.</param>
/// <param name="state">Keeps the pages; null for nothing.</param>
internal sealed class EnvironmentPages(EnvironmentClient client, EnvironmentAddress address, Uri first, StateFile? state)
{
    private const string CheckQuery = "Check the address, --filter and --since.";

    private readonly HashSet<string> _links = new(StringComparer.Ordinal) { first.AbsoluteUri };
    private readonly HashSet<string> _fingerprints = new(StringComparer.Ordinal);

    /// <summary>Reads all pages.</summary>
    /// <param name="take">Takes each page that has new rows.</param>
    /// <param name="note">Takes what is worth knowing.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="InputException">A page cannot be read.</exception>
    public async Task ReadAsync(Func<Page, ValueTask> take, Func<string, ValueTask> note, CancellationToken stop)
    {
        client.Waiting = note;
        Uri? next = first;
        var (kept, remedy) = (0L, CheckQuery);
        foreach (var content in state?.ReadPages() ?? [])
        {
            var page = Page.Read(content) ?? throw new InputException($"the state file {state!.Path} has a page that breaks off. Delete the file.");
            next = NextOf(page);
            kept += page.Rows;
            remedy = $"The link to the next page may have expired. Delete the state file {state!.Path} and run the command again.";
            await GiveAsync(page, take, note).ConfigureAwait(false);
        }

        if (kept > 0) await note(FormattableString.Invariant($"{kept} rows are those that {state!.Path} keeps.")).ConfigureAwait(false);
        while (next is not null)
        {
            var page = await client.ReadPageAsync(next, remedy, stop).ConfigureAwait(false);
            next = NextOf(page);
            remedy = CheckQuery;
            state?.Add(page.Content.Span);
            await GiveAsync(page, take, note).ConfigureAwait(false);
        }
    }

    private ValueTask GiveAsync(Page page, Func<Page, ValueTask> take, Func<string, ValueTask> note)
    {
        if (page.Rows == 0) return ValueTask.CompletedTask;
        return _fingerprints.Add(page.Fingerprint) ? take(page) : note("the environment sent the same page of rows again. Its rows are evaluated once.");
    }

    private Uri? NextOf(Page page)
    {
        if (page.NextLink is not { } text) return null;
        if (!Uri.TryCreate(address.Root, text, out var link)) throw new InputException("the link to the next page is no address, so the other rows cannot be read.");
        if (!address.Includes(link)) throw new InputException($"the link to the next page leads to another server, {link.Host}. No token is sent there, so the other rows cannot be read.");
        return _links.Add(link.AbsoluteUri) ? link : throw new InputException("the links to the next pages go in a circle, so not all rows can be read. Run the command again.");
    }
}
