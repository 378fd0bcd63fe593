using System.Linq;
using static PhoneCallCtx.Cli.Records.Lake.ThriftShape;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>
/// The structures in which a Parquet file describes itself, as in
/// <see href="https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift">parquet.thrift</see>. An enumeration is a
/// whole number of 32 bits.
/// </summary>
internal static class ParquetStructures
{
    private static readonly ThriftShape Truth = Plain(ThriftReader.True);
    private static readonly ThriftShape Byte = Plain(ThriftReader.Byte);
    private static readonly ThriftShape Short = Plain(ThriftReader.Short);
    private static readonly ThriftShape Number = Plain(ThriftReader.Number);
    private static readonly ThriftShape Long = Plain(ThriftReader.Long);
    private static readonly ThriftShape Double = Plain(ThriftReader.Double);
    private static readonly ThriftShape Binary = Plain(ThriftReader.Binary);
    private static readonly ThriftShape Empty = StructOf();

    private static readonly ThriftShape Statistics = StructOf(Binary, Binary, Long, Long, Binary, Binary, Truth, Truth);
    private static readonly ThriftShape SizeStatistics = StructOf(Long, ListOf(Long), ListOf(Long));
    private static readonly ThriftShape GeospatialStatistics = StructOf(StructOf([.. Enumerable.Repeat(Double, 8)]), ListOf(Number));
    private static readonly ThriftShape KeyValue = StructOf(Binary, Binary);

    private static readonly ThriftShape Time = StructOf(Truth, StructOf(Empty, Empty, Empty));

    private static readonly ThriftShape LogicalType = StructOf(
        Empty, Empty, Empty, Empty, StructOf(Number, Number), Empty, Time, Time, null, StructOf(Byte, Truth), Empty, Empty, Empty, Empty, Empty, StructOf(Byte), StructOf(Binary), StructOf(Binary, Number));

    private static readonly ThriftShape SchemaElement = StructOf(Number, Number, Number, Binary, Number, Number, Number, Number, Number, LogicalType);

    private static readonly ThriftShape ColumnMetaData = StructOf(
        Number, ListOf(Number), ListOf(Binary), Number, Long, Long, Long, ListOf(KeyValue), Long, Long, Long, Statistics, ListOf(StructOf(Number, Number, Number)), Long, Number, SizeStatistics, GeospatialStatistics);

    private static readonly ThriftShape ColumnCryptoMetaData = StructOf(Empty, StructOf(ListOf(Binary), Binary));
    private static readonly ThriftShape ColumnChunk = StructOf(Binary, Long, ColumnMetaData, Long, Number, Long, Number, ColumnCryptoMetaData, Binary);
    private static readonly ThriftShape RowGroup = StructOf(ListOf(ColumnChunk), Long, Long, ListOf(StructOf(Number, Truth, Truth)), Long, Long, Short);
    private static readonly ThriftShape Encryption = StructOf(Binary, Binary, Truth);

    /// <summary>The footer.</summary>
    public static ThriftShape Footer { get; } = StructOf(
        Number, ListOf(SchemaElement), Long, ListOf(RowGroup), ListOf(KeyValue), Binary, ListOf(StructOf(Empty, Empty, Empty)), StructOf(Encryption, Encryption), Binary);

    /// <summary>What is in front of a page.</summary>
    public static ThriftShape PageHeader { get; } = StructOf(
        Number,
        Number,
        Number,
        Number,
        StructOf(Number, Number, Number, Number, Statistics),
        Empty,
        StructOf(Number, Number, Truth),
        StructOf(Number, Number, Number, Number, Number, Number, Truth, Statistics));
}
