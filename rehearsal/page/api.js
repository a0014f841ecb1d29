// The people API: the page is somebody, and does what they do.

async function asked(path, method, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return response.json();
}

export const get = (path) => asked(path, "GET");
export const post = (path, body = {}) => asked(path, "POST", body);
export const remove = (path, body) => asked(path, "DELETE", body);
