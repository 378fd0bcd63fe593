// Turns a CSV file with logical names in its header into a Parquet file as a lake has it:
//
//   node eng/exports/duckdb/parquet.mjs IN.csv OUT.parquet [CODEC] [ROWS]
//
// CODEC is uncompressed, snappy, gzip, zstd, brotli or lz4_raw; ROWS is the most rows of a row group, 2,048 at least.
// A column has its type where all its values are of that type, and is text otherwise. An empty value becomes null.
import { DuckDBInstance } from "@duckdb/node-api";
import { pathToFileURL } from "node:url";

/** The types of columns that are not text. */
const types = {
  msdyn_ocphonecallengagementctxid: "UUID",
  statecode: "INTEGER",
  statuscode: "INTEGER",
  importsequencenumber: "INTEGER",
  timezoneruleversionnumber: "INTEGER",
  utcconversiontimezonecode: "INTEGER",
  versionnumber: "BIGINT",
  msdyn_ismicrosoftteamsphonenumber: "BOOLEAN",
  overriddencreatedon: "TIMESTAMP",
  createdon: "TIMESTAMP",
  modifiedon: "TIMESTAMP",
  SinkCreatedOn: "TIMESTAMP",
  SinkModifiedOn: "TIMESTAMP",
  IsDelete: "BOOLEAN",
};

/** How a value of a type is written as text, in all the forms that are no other value. */
const forms = {
  UUID: "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
  INTEGER: "-?[0-9]{1,9}",
  BIGINT: "-?[0-9]{1,18}",
  BOOLEAN: "true|false|True|False",
  TIMESTAMP: "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z?)?",
};

const quoted = text => `'${text.replaceAll("'", "''")}'`;
const named = name => `"${name.replaceAll('"', '""')}"`;

/** Runs SQL on a database in memory. */
export async function run(...statements) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET threads = 1");
  let rows = [];
  for (const statement of statements) rows = (await connection.runAndReadAll(statement)).getRowObjectsJS();
  connection.closeSync();
  return rows;
}

/** Writes the rows of a CSV file as Parquet. */
export async function toParquet(from, to, codec = "snappy", rows = 122880) {
  const source = `read_csv(${quoted(from)}, header = true, all_varchar = true, max_line_size = 20000000)`;
  const names = (await run(`DESCRIBE SELECT * FROM ${source}`)).map(column => column.column_name);
  const fits = name => `coalesce(bool_and(${named(name)} IS NULL OR ${named(name)} = '' OR regexp_full_match(${named(name)}, ${quoted(forms[types[name]])}) AND TRY_CAST(${named(name)} AS ${types[name]}) IS NOT NULL), true) AS ${named(name)}`;
  const typed = names.filter(name => types[name]);
  const [fit] = typed.length > 0 ? await run(`SELECT ${typed.map(fits).join(", ")} FROM ${source}`) : [{}];
  const columns = names.map(name => (fit[name] ? `CAST(nullif(${named(name)}, '') AS ${types[name]})` : `nullif(${named(name)}, '')`) + ` AS ${named(name)}`);
  await run(`COPY (SELECT ${columns.join(", ")} FROM ${source}) TO ${quoted(to)} (FORMAT parquet, COMPRESSION ${codec}, ROW_GROUP_SIZE ${Number(rows)})`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [from, to, codec, rows] = process.argv.slice(2);
  if (!to) {
    console.error("usage: node parquet.mjs IN.csv OUT.parquet [CODEC] [ROWS]");
    process.exit(2);
  }

  await toParquet(from, to, codec, rows);
}
