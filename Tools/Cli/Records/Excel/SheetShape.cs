using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>What the first rows of a worksheet show about its records.</summary>
/// <param name="Index">The place of the worksheet in its workbook, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsVisible">Whether Excel shows it.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">The column of each cell; null for one that is ignored. Empty where no row names columns.</param>
/// <param name="HeaderRow">The row that names the columns, from 1.</param>
/// <param name="Reading">How the values are read.</param>
/// <param name="Notes">What is worth knowing and is no error.</param>
internal sealed record SheetShape(int Index, string Name, bool IsVisible, int Rows, ColumnDefinition?[] Columns, int HeaderRow, ReadingOptions Reading, IReadOnlyList<string> Notes);
