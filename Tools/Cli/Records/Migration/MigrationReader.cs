using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Migration;

/// <summary>
/// Records of a data.xml. The tool writes dates in ISO 8601; older versions wrote them in the order of their machine. That order is
/// the one of the first date that can have one order only, among the time of the export and the first batch of records.
/// </summary>
/// <param name="xml">The file, which is disposed with the reader.</param>
/// <param name="names">Finds the columns.</param>
/// <param name="options">How values are read.</param>
/// <param name="note">Takes what is worth knowing and is no error; null to drop it.</param>
internal sealed class MigrationReader(MigrationXml xml, ColumnNames names, ReadingOptions options, Action<string>? note) : IRecordReader
{
    private readonly List<MigrationRecord> _records = [];
    private ReadingOptions? _reading;
    private int _number;

    public string Kind => "Configuration Migration data";

    public bool Read(RecordBatch batch)
    {
        var end = xml.Passed + RecordBatch.MostBytes;
        try
        {
            while (_records.Count < RecordBatch.MostRecords && xml.Passed < end)
            {
                if (xml.Read(names) is not { } record)
                {
                    if (xml.DescribeOthers() is { } others) note?.Invoke(others);
                    return false;
                }

                _records.Add(record);
            }

            return true;
        }
        finally
        {
            // Where the file breaks off, the records before that count.
            _reading ??= FindDates();
            foreach (var record in _records) batch.Add(record.Build(++_number, _reading));
            _records.Clear();
        }
    }

    public void Dispose() => xml.Dispose();

    private ReadingOptions FindDates()
    {
        var dates = _records.SelectMany(record => record.Fields).Where(field => field.Column.Type == ColumnType.DateTime).Select(field => (field.Text, field.Line)).ToList();
        if (dates.Count == 0) return options;
        if (options.Dates is { } given)
        {
            note?.Invoke($"dates are read {DateOrders.Describe(given)}, as --dates says.");
            return options;
        }

        foreach (var (text, line) in dates.Prepend((xml.Timestamp ?? "", 0)))
        {
            if (DateText.OrderOf(text) is not { } order || order == DateOrder.YearFirst) continue;
            var place = line == 0 ? "the time of the export" : string.Create(CultureInfo.InvariantCulture, $"line {line}");
            note?.Invoke($"dates are read {DateOrders.Describe(order)}, as {place} shows. For another order, give --dates.");
            return options.With(order);
        }

        return options;
    }
}
