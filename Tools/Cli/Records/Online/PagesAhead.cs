using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>Reads pages while earlier ones are evaluated: one waits, and one is on its way.</summary>
internal sealed class PagesAhead : IDisposable
{
    private readonly Channel<Item> _items = Channel.CreateBounded<Item>(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;

    /// <summary>Begins to read.</summary>
    public PagesAhead(EnvironmentPages pages) => _reading = Task.Run(() => ReadAsync(pages));

    /// <summary>The next page or note; null at the end.</summary>
    /// <exception cref="InputException">A page cannot be read.</exception>
    public Item? Next()
    {
        while (_items.Reader.WaitToReadAsync(_stop.Token).AsTask().GetAwaiter().GetResult())
            if (_items.Reader.TryRead(out var item)) return item;
        return null;
    }

    /// <summary>Ends the reading.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _reading.GetAwaiter().GetResult();
        _stop.Dispose();
    }

    private async Task ReadAsync(EnvironmentPages pages)
    {
        try
        {
            await pages.ReadAsync(page => Add(new Item(page, Note: null)), note => Add(new Item(Page: null, note)), _stop.Token).ConfigureAwait(false);
            _items.Writer.Complete();
        }
#pragma warning disable CA1031 // The thread that evaluates gets the exception.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _items.Writer.Complete(exception);
        }
    }

    private ValueTask Add(Item item) => _items.Writer.WriteAsync(item, _stop.Token);

    /// <summary>A page, or a note between pages.</summary>
    internal sealed record Item(Page? Page, string? Note);
}
