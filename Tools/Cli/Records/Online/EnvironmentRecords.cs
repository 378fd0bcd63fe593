using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records.Json;

namespace PhoneCallCtx.Cli.Records.Online;

/// <summary>The rows of an environment as records. Pages are read by the reader of JSON files.</summary>
internal sealed class EnvironmentRecords : IRecordReader
{
    private readonly InputContext _context;
    private readonly ColumnNames _names;
    private readonly Action<string> _note;
    private readonly EnvironmentClient _client;
    private readonly StateFile? _state;
    private readonly PagesAhead _ahead;
    private readonly CancellationTokenSource _stop = new();
    private Task<long?>? _total;
    private RecordSequence? _page;
    private int _number;

    /// <summary>Opens the state file, and begins to read.</summary>
    /// <exception cref="InputException">The state file cannot be used.</exception>
    public EnvironmentRecords(EnvironmentAddress address, InputContext context, EnvironmentServices services, Action<string> note)
    {
        (_context, _note, _names) = (context, note, context.NamesFor(note));
        var first = new Uri(address.Root, EnvironmentQuery.Of(context.Environment));
        _client = new EnvironmentClient(address, services.SignIn(address, context.Environment.TokenCommand), services);
        _state = context.Environment.StatePath is { } path ? StateFile.Open(path, first.AbsoluteUri) : null;
        _ahead = new PagesAhead(new EnvironmentPages(_client, address, first, _state));
    }

    public string Kind => "rows of an environment";

    public string Place => "row";

    /// <summary>How many rows are read.</summary>
    public long Count => _number;

    private bool IsFiltered => _context.Environment is not { Filter: null, Since: null };

    /// <summary>The number of rows for the progress, which is requested when this is called first; null when it is not known. With a filter it never is.</summary>
    public long? Total()
    {
        if (IsFiltered) return null;
        _total ??= _client.CountAsync(_stop.Token);
        return _total.IsCompletedSuccessfully ? _total.Result : null;
    }

    public bool Read(RecordBatch batch)
    {
        if (_page is null)
        {
            switch (_ahead.Next())
            {
                case null:
                    return _number > 0 ? false : throw NoRows();
                case { Note: { } note }:
                    batch.AddNote(note);
                    return true;
                case { Page: { } page }:
                    _page = RecordsOf(page);
                    break;
            }
        }

        if (ReadPage(batch)) return true;
        _page!.Dispose();
        _page = null;
        return true;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _page?.Dispose();
        _ahead.Dispose();
        _client.Dispose();
        _state?.Dispose();
        _stop.Dispose();
    }

    private bool ReadPage(RecordBatch batch)
    {
        try
        {
            return _page!.Read(batch);
        }
        catch (InputException exception)
        {
            // The lines of a page mean nothing to people.
            throw new InputException(exception.Message);
        }
    }

    private RecordSequence RecordsOf(Page page)
    {
        MemoryMarshal.TryGetArray(page.Content, out var bytes);
        var window = new ByteWindow(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false));
        var record = new JsonRecord(_names, new JsonDates(window, _names, _context.Reading, _note));
        return new RecordSequence(Kind, window, new JsonDocuments<InputRecord>(window, Build, pages: null, _names).Read());

        InputRecord Build(JsonElement value, int number, long line, in JsonPlace behind) => record.Build(value, ++_number, _number, behind);
    }

    private InputException NoRows()
    {
        // Another run must not continue from the end.
        if (_state is not null)
        {
            _state.Dispose();
            StateFile.Delete(_state.Path);
        }

        return new InputException($"the query gives no rows, so nothing was checked. {(IsFiltered ? "Check --filter and --since. " : "")}A user who may read their own rows only gets no others.");
    }
}
