// Writes the Parquet files and Delta tables of Tools/Cli.Tests/Lake/Files:
//
//   npm ci --prefix eng/exports/duckdb && node eng/exports/duckdb/lake.mjs
//
// The files are committed; the tests do not need DuckDB.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "./parquet.mjs";

const folder = fileURLToPath(new URL("../../../Tools/Cli.Tests/Lake/Files", import.meta.url));
rmSync(folder, { recursive: true, force: true });

/** Makes a folder for files. */
function in_(...names) {
  const path = [folder, ...names].join("/");
  mkdirSync(path, { recursive: true });
  return path;
}

const id = "('00000000-0000-4000-8000-' || lpad(i::varchar, 12, '0'))";
// Every seventh caller's number is not a phone number. A null is a value that was not given.
const columns = `
  ${id}::uuid AS msdyn_ocphonecallengagementctxid,
  CASE WHEN i % 5 = 0 THEN NULL ELSE 'Caller ' || i || ' é' END AS msdyn_callername,
  CASE WHEN i % 7 = 0 THEN 'CALL ME' ELSE '+1425555' || lpad((i % 10000)::varchar, 4, '0') END AS msdyn_fromphone,
  CASE WHEN i % 3 = 0 THEN NULL ELSE '112' END AS msdyn_tophone,
  'Twilio' AS msdyn_providername,
  i % 2 = 0 AS msdyn_ismicrosoftteamsphonenumber,
  0 AS statecode, 1 AS statuscode,
  timestamp '2026-01-31 14:30:00' AS createdon`;

const rows = (from, to) => `FROM range(${from}, ${to}) t(i)`;
const write = (select, to, options = "") => run(`COPY (${select}) TO '${to}' (FORMAT parquet${options})`);

for (const codec of ["uncompressed", "snappy", "gzip", "zstd", "brotli", "lz4_raw"]) await write(`SELECT ${columns} ${rows(1, 41)}`, `${in_()}/${codec}.parquet`, `, COMPRESSION ${codec}`);
await write(`SELECT ${columns} ${rows(1, 41)}`, `${in_()}/v2.parquet`, ", PARQUET_VERSION v2");
await write(`SELECT msdyn_fromphone ${rows(1, 5001)}`.replace("msdyn_fromphone", "CASE WHEN i % 7 = 0 THEN 'CALL ME' ELSE '112' END AS msdyn_fromphone"), `${in_()}/groups.parquet`, ", ROW_GROUP_SIZE 2048, COMPRESSION zstd");

// Types that are not those of the column, and columns that no row has.
await write(`SELECT ${id} AS MSDYN_OCPHONECALLENGAGEMENTCTXID, '+442079460018'::blob AS "Customer phone number", 0::tinyint AS statecode, 1.00::decimal(10, 2) AS statuscode,
  'No' AS msdyn_ismicrosoftteamsphonenumber, 3::double AS importsequencenumber, timestamp_ns '2026-01-31 14:30:00' AS overriddencreatedon, timestamptz '2026-01-31 14:30:00+00' AS createdon,
  timestamp_ms '2026-01-31 14:30:00' AS modifiedon, 12345678901::bigint AS versionnumber, ${id}::uuid AS ownerid, 'systemuser' AS ownerid_entitytype,
  [1, 2] AS msdyn_callername, {'a': 1} AS other ${rows(1, 3)}`, `${in_()}/types.parquet`);
await write(`SELECT 1.5::double AS statuscode, 'CALL ME' AS msdyn_fromphone ${rows(1, 3)}`, `${in_()}/unreadable.parquet`);
await write(`SELECT 1 AS a ${rows(1, 3)}`, `${in_()}/foreign.parquet`);

// A folder with partitions.
for (const month of [1, 2]) await write(`SELECT ${columns} ${rows(month * 10, month * 10 + 5)}`, `${in_("partitions", "year=2026", `month=${month}`)}/part-0.snappy.parquet`);
await write(`SELECT ${columns} ${rows(90, 95)}`, `${in_("partitions", "_temporary")}/part-9.snappy.parquet`);
writeFileSync(`${in_("partitions")}/_SUCCESS`, "");

/** Writes a version of the log of a Delta table. */
const commit = (table, version, ...actions) => writeFileSync(`${in_(table, "_delta_log")}/${String(version).padStart(20, "0")}.json`, actions.map(action => JSON.stringify(action) + "\n").join(""));
const add = path => ({ add: { path, partitionValues: {}, size: 1, modificationTime: 0, dataChange: true } });
const remove = path => ({ remove: { path, deletionTimestamp: 0, dataChange: true } });
const schema = fields => JSON.stringify({ type: "struct", fields: fields.map(([name, metadata]) => ({ name, type: "string", nullable: true, metadata: metadata ?? {} })) });
const metaData = (fields, configuration = {}) => ({ metaData: { id: "1", format: { provider: "parquet", options: {} }, schemaString: schema(fields), partitionColumns: [], configuration } });

// Version 2 removes a file whose path is escaped.
await write(`SELECT ${columns} ${rows(1, 11)}`, `${in_("delta")}/one.parquet`);
await write(`SELECT ${columns} ${rows(11, 21)}`, `${in_("delta")}/two removed.parquet`);
await write(`SELECT ${columns} ${rows(21, 31)}`, `${in_("delta", "p=a b")}/three.parquet`);
commit("delta", 0, { protocol: { minReaderVersion: 1, minWriterVersion: 2 } }, metaData([["msdyn_fromphone"]]), add("one.parquet"));
commit("delta", 1, add("two%20removed.parquet"));
commit("delta", 2, remove("two%20removed.parquet"), add("p=a%20b/three.parquet"));

// The first versions are in a checkpoint only.
await write(`SELECT ${columns} ${rows(1, 11)}`, `${in_("checkpoint")}/one.parquet`);
await write(`SELECT ${columns} ${rows(21, 31)}`, `${in_("checkpoint")}/three.parquet`);
await write(`SELECT ${columns} ${rows(31, 36)}`, `${in_("checkpoint")}/four.parquet`);
const action = "struct(path varchar, partitionValues map(varchar, varchar), deletionVector struct(storageType varchar, pathOrInlineDv varchar))";
const checkpoint = ordered => `SELECT * FROM (VALUES ${ordered.join(", ")}) t("add", remove, metaData, protocol)`;
const nothing = type => `NULL::${type}`;
const removed = "struct(path varchar)";
const metadata = "struct(id varchar, schemaString varchar, partitionColumns varchar[], configuration map(varchar, varchar))";
const protocol = "struct(minReaderVersion integer, minWriterVersion integer, readerFeatures varchar[])";
const row = (part, value) => `(${[["a", action], ["r", removed], ["m", metadata], ["p", protocol]].map(([name, type]) => (name === part ? `${value}::${type}` : nothing(type))).join(", ")})`;
await write(checkpoint([
  row("p", "{'minReaderVersion': 3, 'minWriterVersion': 7, 'readerFeatures': ['timestampNtz', 'columnMapping']}"),
  row("m", `{'id': '1', 'schemaString': '${schema([["msdyn_fromphone"]])}', 'partitionColumns': [], 'configuration': map {'delta.x': 'y'}}`),
  row("a", "{'path': 'one.parquet', 'partitionValues': map {}, 'deletionVector': NULL}"),
  row("a", "{'path': 'three.parquet', 'partitionValues': map {}, 'deletionVector': NULL}"),
  row("r", "{'path': 'two.parquet'}"),
]), `${in_("checkpoint", "_delta_log")}/00000000000000000002.checkpoint.parquet`);
writeFileSync(`${in_("checkpoint", "_delta_log")}/_last_checkpoint`, JSON.stringify({ version: 2, size: 5 }));
commit("checkpoint", 3, add("four.parquet"));

// Columns with other names in the files.
await write(`SELECT 'CALL ME' AS "col-1", ${id} AS "col-2" ${rows(1, 4)}`, `${in_("mapped")}/one.parquet`);
const physical = name => ({ "delta.columnMapping.id": 1, "delta.columnMapping.physicalName": name });
commit("mapped", 0, { protocol: { minReaderVersion: 2, minWriterVersion: 5 } }, metaData([["msdyn_fromphone", physical("col-1")], ["msdyn_ocphonecallengagementctxid", physical("col-2")]], { "delta.columnMapping.mode": "name" }), add("one.parquet"));
