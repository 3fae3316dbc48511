// A peer of the bench that only joins and averages: node scripts/bench-duckdb.js PRE.csv POST.csv
// The package is looked up from NODE_PATH.
const { DuckDBInstance } = require("@duckdb/node-api");

async function main([pre, post]) {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const measures = ["pain", "fatigue", "sleep"];
    const each = (write) => measures.map(write).join(", ");
    const result = await connection.runAndReadAll(`
        with patients as (
            select patient_id, ${each((m) => `avg(b.${m} - a.${m}) as ${m}`)}
            from read_csv('${pre}') a join read_csv('${post}') b using (patient_id, session)
            group by patient_id)
        select count(*) as n, ${each((m) => `avg(${m}) as ${m}, stddev_samp(${m}) as ${m}_sd`)} from patients`);
    console.log(result.getRows().join("\n"));
}

main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exit(1);
});
