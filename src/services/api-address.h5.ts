/**
 * Where the cloud's HTTP interface stands: CloudBase's own address of the environment, or empty for a server of
 * one's own, which serves pages and interface under the same origin.
 */
export const apiAddress = process.env.API_ADDRESS;

/** Whether the pages come from the machine that runs the programme, which alone can have the demonstration's door. */
export const isOwnServer = apiAddress === '';
